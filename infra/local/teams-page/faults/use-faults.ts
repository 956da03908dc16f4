import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { FaultRule } from '../../faults/fault'
import { faultsApi, type StandingRule } from './faults-api'
import { toRule } from './presets'

const KEY = ['faults']
const LOOK_MILLISECONDS = 3_000

export type Faults = { rules: readonly StandingRule[]; hasFailed: boolean; set: (rules: readonly FaultRule[]) => void }

/** What fails now, also when a test or another window has put it on, and how to change it. */
export function useFaults(): Faults {
  const client = useQueryClient()
  const standing = useQuery({ queryKey: KEY, queryFn: faultsApi.read, refetchInterval: LOOK_MILLISECONDS })
  const change = useMutation({
    mutationFn: (rules: readonly FaultRule[]) => faultsApi.set(rules.map(toRule)),
    onSuccess: (rules) => client.setQueryData(KEY, rules),
  })
  return { rules: standing.data ?? [], hasFailed: change.isError, set: change.mutate }
}

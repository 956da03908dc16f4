import type { FaultRule } from '../../faults/fault'

/** A rule that stands, and what it has seen and struck since it was set. */
export type StandingRule = FaultRule & { seen: number; struck: number }

/** The page's questions about faults; what comes back is its own server's and needs no second look. */
export const faultsApi = {
  read: () => ask('GET', 'faults?last=0'),
  set: (rules: readonly FaultRule[]) => (rules.length === 0 ? ask('DELETE', 'faults') : ask('PUT', 'faults', { rules })),
}

export class FaultsNotSetError extends Error {
  override readonly name = 'FaultsNotSetError'
}

async function ask(method: string, path: string, body?: object): Promise<StandingRule[]> {
  const answer = await fetch(`/teams/api/control/${path}`, { method, ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) })
  if (!answer.ok) throw new FaultsNotSetError(`${answer.status} to ${method} ${path}`)
  const { rules } = (await answer.json()) as { rules: StandingRule[] }
  return rules
}

import type { FaultRule } from '../../../../../infra/local/faults/fault'
import type { StandingRule } from '../../../../../infra/local/teams-page/faults/faults-api'

/** The tenant's control of faults, behind what the browser calls fetch. */
export function playFaultsApi(...first: FaultRule[]) {
  const count = (rule: FaultRule): StandingRule => ({ ...rule, seen: 4, struck: 3 })
  const api = { rules: first.map(count), isRefusing: false, asked: [] as string[] }
  window.fetch = ((address: string, init?: RequestInit) => {
    const method = init?.method ?? 'GET'
    api.asked.push(`${method} ${address}`)
    if (api.isRefusing) return Promise.resolve({ ok: false, status: 409 })
    if (method === 'PUT') api.rules = (JSON.parse(init?.body as string) as { rules: FaultRule[] }).rules.map(count)
    if (method === 'DELETE') api.rules = []
    return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve({ seed: 1, rules: api.rules, decisions: [], clockAheadSeconds: 0 }) })
  }) as typeof fetch
  return api
}

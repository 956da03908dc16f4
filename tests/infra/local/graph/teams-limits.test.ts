import { chargeTeams, TEAMS_LIMITS, type TeamsLimit } from '../../../../infra/local/graph/teams-limits'
import { createUsage } from '../../../../infra/local/graph/usage'

describe('the limits of Teams', () => {
  it.each(Object.entries(TEAMS_LIMITS) as [TeamsLimit, number][])('allow %s so often in a second: %d times', (limit, times) => {
    const clock = { now: new Date(0) }
    const usage = createUsage(() => clock.now)
    for (let request = 1; request <= times; request++) expect(chargeTeams(usage, { appId: 'a', limit }).allowed).toBe(true)
    expect(chargeTeams(usage, { appId: 'a', limit })).toEqual({ allowed: false, status: 429, retryAfterSeconds: 1, headers: {} })
    clock.now = new Date(1_000)
    expect(chargeTeams(usage, { appId: 'a', limit }).allowed).toBe(true)
  })
})

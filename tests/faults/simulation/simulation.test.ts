import { dayOf } from '../../../core/days/day'
import { describeOutcome } from './describe'
import { REGRESSIONS } from './regressions'
import { SABOTAGES, withoutBell } from './saboteurs'
import { simulate, type Plan } from './simulate'

jest.setTimeout(120_000)

const MINUTE = 60_000
/** As rough as the whole proof, with crashes as many for each signature. */
const REDUCED = { people: 120, arrivalMinutes: 20, rates: { crashMilliseconds: 4 * MINUTE, deployMilliseconds: 10 * MINUTE } }

async function expectSound(plan: Plan) {
  const outcome = await simulate(plan)
  expect({ ...describeOutcome(outcome), violations: outcome.violations, problems: outcome.problems }).toMatchObject({ violations: [], problems: [] })
  return outcome
}

describe('The seeded simulation', () => {
  const plans: Plan[] = [{ ...REDUCED, seed: 1 }, { ...REDUCED, seed: 2 }, ...REGRESSIONS.map(({ plan }) => plan)]
  it.each(plans)('loses no signature, makes none up and leaves no gap, whatever fails (seed $seed)', async (plan) => {
    const { observed, trace } = await expectSound(plan)
    expect(observed.journal.filter(({ fact }) => fact.kind === 'signature').length).toBeGreaterThan(plan.people)
    for (const kind of ['crash', 'deploy', 'throttled', 'timeout-before', 'timeout-after', 'slow', 'doubled-same-id', 'doubled-new-id', 'dropped-click'])
      expect({ [kind]: trace.count(kind) }).not.toEqual({ [kind]: 0 })
    expect(observed.earlierLogs).toHaveLength(2)
  })

  it('does the same again from the same seed, to the last request', async () => {
    const plan = { ...REDUCED, seed: 7, people: 30 }
    const [one, other, third] = [await simulate(plan), await simulate(plan), await simulate({ ...plan, seed: 8 })]
    expect(other.trace.hash()).toBe(one.trace.hash())
    expect(third.trace.hash()).not.toBe(one.trace.hash())
  })

  it('passes no real time and gives it back', async () => {
    const before = performance.now()
    const { virtualMilliseconds } = await simulate({ ...REDUCED, seed: 3, people: 5 })
    expect(virtualMilliseconds).toBeGreaterThan(REDUCED.arrivalMinutes * MINUTE)
    expect(performance.now() - before).toBeLessThan(virtualMilliseconds / 10)
    expect(dayOf(new Date())).not.toBe('2026-11-23')
  })

  it('needs no bell: the sweep finds what it would have named', async () => {
    await expectSound({ ...REDUCED, people: 40, seed: 4, sabotage: withoutBell })
  })

  it.each(SABOTAGES)('notices $name', async ({ saboteur, noticedAs, rates }) => {
    const noticed = new Set<string>()
    for (const seed of [5, 6, 7, 8]) {
      const { violations } = await simulate({ ...REDUCED, seed, people: 60, rates: { ...REDUCED.rates, ...rates }, sabotage: saboteur })
      for (const { invariant } of violations) noticed.add(invariant)
      if (noticed.has(noticedAs)) break
    }
    expect([...noticed]).toContain(noticedAs)
  })
})

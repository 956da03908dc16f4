import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { ExclusionReason, ObligationWhy, StandingState, type Standing } from '../../core/obligations/obligation'
import { listActivityRounds } from '../../core/obligations/standing'
import { ANY_SUBJECTS, anyRuleDay, anyRules } from './any-rules'
import { doDeeds, standingsOf, stateOf, subjectsOf } from './do-deeds'
import { createNaive, type NaiveStanding } from './naive-obligations'

/** One subject on one day in one log. */
const CASES = 100_000
/** The same cases at each run, so that what fails fails again; another number looks elsewhere. */
const SEED = 20_261_130

test('every standing of every subject is the one that a naive walk over the facts gives', () => {
  const seen = new Map<string, number>()
  let cases = 0
  fc.assert(
    fc.property(anyRules, fc.array(anyRuleDay, { minLength: 30, maxLength: 30 }), ({ facts, deeds }, days) => {
      const log = doDeeds(facts, deeds)
      const state = stateOf(log)
      const naive = createNaive(log)
      for (const subject of subjectsOf(state))
        for (const day of days) {
          const ours = standingsOf(state, subject, day).map(flat)
          const theirs = naive.standings(subject, day)
          // The matcher itself would take most of the time.
          if (!isDeepStrictEqual(ours, theirs)) expect([subject, day, ours]).toEqual([subject, day, theirs])
          cases++
          for (const { state: is, because = 'none', why } of ours) for (const what of [is, because, why]) seen.set(what, (seen.get(what) ?? 0) + 1)
        }
    }),
    { seed: SEED, numRuns: Math.ceil(CASES / (30 * ANY_SUBJECTS.length)) },
  )
  expect(cases).toBeGreaterThanOrEqual(CASES)
  process.stdout.write(`Agreed on ${cases} cases: ${JSON.stringify(Object.fromEntries(seen))}\n`)
  // The cases must be worth something: every state and every reason came up often.
  const all = [...StandingState.options, ...ExclusionReason.options, ...ObligationWhy.options]
  expect(all.filter((what) => (seen.get(what) ?? 0) < 5)).toEqual([])
})

test('every round of a year is the one that a naive walk over the facts gives, judged on any day', () => {
  let rounds = 0
  fc.assert(
    fc.property(anyRules, fc.array(anyRuleDay, { minLength: 8, maxLength: 8 }), fc.constantFrom('2027', '2028', '2028', '2028', '2029'), ({ facts, deeds }, days, year) => {
      const log = doDeeds(facts, deeds)
      const state = stateOf(log)
      const naive = createNaive(log)
      const span = { from: `${year}-01-01`, to: `${year}-12-31` }
      for (const subject of subjectsOf(state))
        for (const day of days) {
          const ours = listActivityRounds(state, subject, day, span).map(flat)
          const theirs = naive.rounds(subject, day, span)
          if (!isDeepStrictEqual(ours, theirs)) expect([subject, day, ours]).toEqual([subject, day, theirs])
          rounds += ours.length
        }
    }),
    { seed: SEED, numRuns: 200 },
  )
  expect(rounds).toBeGreaterThan(500)
})

function flat(standing: Standing): NaiveStanding {
  const { requirement, lessonId, round, majorVersion, opensOn, dueOn, why } = standing.obligation
  return {
    requirementId: requirement.requirementId,
    ...(lessonId !== undefined && { lessonId }),
    round,
    majorVersion,
    step: standing.step,
    opensOn,
    dueOn,
    why,
    state: standing.state,
    ...(standing.state === 'excluded' && { because: standing.because, since: standing.since }),
    ...(standing.state === 'fulfilled' && { by: standing.by.recordKey }),
  }
}

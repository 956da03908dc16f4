import fc from 'fast-check'
import { listStandings, listStandingsAbout, listSubjects } from '../../../core/obligations/standing'
import { foresee, onlyAbout, type Foreseen } from '../../../core/publishing/foresee'
import { anyDay } from '../../sample/any-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'
import { anyProgramme, anyProgrammeLog, stateOf } from './any-programme'

const anyForeseen: fc.Arbitrary<Foreseen> = fc.oneof(
  anyDay.map((day) => lessonPublication('phishing', 2, 0, day)),
  fc.tuple(anyDay, anyProgramme).map(([day, programme]) => requirementPublication(programme, { effectiveOn: day, version: 3, openRounds: 'change' })),
  anyDay.map((day) => withdrawalOf(PROGRAMME, { effectiveOn: day })),
  anyDay.map((day) => lessonReturn('phishing', { effectiveOn: day })),
  anyDay.map((day) => roundMove(YEARLY, '2026-Q1', day, { recordedAt: '2026-01-02T08:00:00.000Z' })),
)

test('what is foreseen is what comes, for everybody and everything, and the state itself stays as it is', () => {
  let changed = 0
  fc.assert(
    fc.property(anyProgrammeLog, anyForeseen, anyDay, (facts, fact, day) => {
      const state = stateOf(facts)
      const told = (of: typeof state) => [
        ...[...of.organisation.people.values()].flatMap((person) => listStandings(of, person, day)),
        ...listSubjects(of, day).flatMap((subject) => listStandingsAbout(of, subject, day)),
      ]
      const before = told(state)
      const after = told(foresee(state, fact))
      expect(after).toEqual(told(stateOf([...facts, fact])))
      expect(told(state)).toEqual(before)
      if (JSON.stringify(after) !== JSON.stringify(before)) changed += 1
    }),
    { numRuns: 300 },
  )
  expect(changed).toBeGreaterThan(30)
})

test('a state about some requirements says of these what the whole state says', () => {
  fc.assert(
    fc.property(anyProgrammeLog, anyDay, (facts, day) => {
      const state = stateOf(facts)
      const part = onlyAbout(state, [PROGRAMME.requirementId, 'unknown'])
      for (const person of state.organisation.people.values()) {
        const whole = listStandings(state, person, day).filter(({ obligation }) => obligation.requirement.requirementId === PROGRAMME.requirementId)
        expect(listStandings(part, person, day)).toEqual(whole)
      }
    }),
    { numRuns: 100 },
  )
})

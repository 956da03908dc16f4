import fc from 'fast-check'
import { countLearning, lessonKey, noLearning, type LearningCount } from '../../../core/overview/count-learning'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { evidenceClassOf } from '../../../core/obligations/obligation'
import { findHomeUnitId, listUnitAndAncestors } from '../../../core/organisation/organisation'
import type { Fact } from '../../../core/facts/fact'
import { PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'
import { completionBy, importedCompletionOf, meetingCompletionOf, registeredCompletionOf, voidingOf } from '../../sample/sample-records'
import { exemptionOf, lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const rules: Fact[] = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const key = (lessonId: string) => lessonKey({ requirementId: PROGRAMME.requirementId, lessonId })
const countOf = (facts: Fact[], unitId: string, lessonId = 'phishing', day = TODAY) => countLearning(sampleState(...rules, ...facts), day).get(unitId)?.get(key(lessonId))

test('what is done stands by how it is known, and the rest by whether it is late', () => {
  const records = [completionBy('employee'), meetingCompletionOf('colleague'), registeredCompletionOf('noAccount'), importedCompletionOf('hiredIn')]
  const first = countOf(records, 'u-kindergarten')
  expect(first).toEqual({ done: { own: 1, meeting: 1, registered: 1, imported: 1 }, outstanding: 3, overdue: 0, excluded: { 'on-leave': 1 } })
  expect(countOf(records, 'u-kindergarten', 'phishing', '2026-11-24')).toMatchObject({ outstanding: 3, overdue: 2 })
  expect(countOf(records, 'u-kindergarten', 'passwords')).toMatchObject({ done: { own: 0 }, outstanding: 7 })
})

test('who is exempted is excluded, and says why', () =>
  expect(countOf([exemptionOf('employee', PROGRAMME)], 'u-kindergarten')?.excluded).toEqual({ 'on-leave': 1, exempted: 1 }))

test('what is not out yet is in no figure', () => {
  const later = requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-10', everyWeeks: 4 } })
  const counts = countLearning(sampleState(lessonPublication('phishing'), lessonPublication('passwords'), later), TODAY)
  expect(counts.get('u-kindergarten')?.get(key('passwords'))).toEqual(noLearning())
})

const anyPerson = fc.constantFrom(...(Object.keys(PEOPLE) as SamplePerson[]))
const anyLesson = fc.constantFrom('phishing', 'passwords')
const anyRecord = fc.tuple(anyPerson, anyLesson, fc.constantFrom(completionBy, meetingCompletionOf, registeredCompletionOf, importedCompletionOf), fc.boolean()).map(([person, lessonId, make, isVoid]) => {
  const record = make(person, lessonId)
  return isVoid && record.kind !== 'completion' ? [record, voidingOf(record)] : [record]
})
const anyHistory = fc
  .tuple(fc.uniqueArray(anyRecord, { maxLength: 12, selector: ([record]) => `${record?.subject} ${record?.round}` }), fc.uniqueArray(anyPerson, { maxLength: 3 }), fc.boolean())
  .map(([records, exempted, isBack]): Fact[] => [...records.flat(), ...exempted.map((person) => exemptionOf(person, PROGRAMME)), ...(isBack ? [lessonReturn()] : [])])

test('figures of a unit equal the sum over its people, whatever happened', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(TODAY, '2026-11-20', '2026-12-10'), (history, day) => {
      const state = sampleState(...rules, ...history)
      const counts = countLearning(state, day)
      for (const unitId of state.organisation.units.keys())
        for (const lessonId of ['phishing', 'passwords']) expect(counts.get(unitId)?.get(key(lessonId)) ?? noLearning()).toEqual(sumOver(state, unitId, lessonId, day))
    }),
    { numRuns: 200 },
  )
})

/** From the words: everybody whose home lies there, one by one. */
function sumOver(state: ReturnType<typeof sampleState>, unitId: string, lessonId: string, day: string): LearningCount {
  const sum = noLearning()
  for (const person of state.organisation.people.values()) {
    const home = findHomeUnitId(person, day)
    if (home === undefined || !listUnitAndAncestors(state.organisation, home, day).some((unit) => unit.unitId === unitId)) continue
    for (const standing of listLearnStandings(state, person, day).filter(({ obligation }) => obligation.lessonId === lessonId)) {
      if (standing.state === 'fulfilled') sum.done[evidenceClassOf(standing.by.record)] += 1
      if (standing.state === 'excluded') sum.excluded[standing.because] = (sum.excluded[standing.because] ?? 0) + 1
      if (['open', 'due-soon', 'overdue'].includes(standing.state)) sum.outstanding += 1
      if (standing.state === 'overdue') sum.overdue += 1
    }
  }
  return sum
}

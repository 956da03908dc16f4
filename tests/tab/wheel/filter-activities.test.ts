import fc from 'fast-check'
import { basisKey, countChoices, filterActivities, keepYear } from '../../../tab/wheel/filter-activities'
import { NO_FILTER, type WheelFilter } from '../../../tab/wheel/wheel-options'
import { anyActivities } from '../../core/wheel/wheel-sample'
import { THIS_YEAR, wheelOf } from '../stand-in/wheel-samples'

const { activities, bases } = wheelOf()
const ids = (filter: Partial<WheelFilter>) => filterActivities(activities, bases, { ...NO_FILTER, ...filter }).map(({ requirementId }) => requirementId)

test('without a filter nothing is left out', () => expect(ids({})).toEqual(activities.map(({ requirementId }) => requirementId)))

test.each<[string, Partial<WheelFilter>, string[]]>([
  ['theme', { themes: ['ethics', 'hse'] }, ['corruption-risk', 'ethics-reflection', 'fire']],
  ['whose wheel', { levels: ['directorate'] }, ['ethics-reflection']],
  ['legal basis', { bases: ['Kommuneloven § 25-1'] }, ['management-review', 'corruption-risk']],
  ['a duty to report', { mustReport: true }, ['management-review', 'corruption-risk']],
  ['words of the title', { typed: ' BRANN ' }, ['fire']],
  ['the system it is done in', { typed: 'framsikt' }, ['budget']],
  ['how its basis is cited', { typed: 'art. 30' }, ['privacy-record']],
])('filters by %s', (_, filter, left) => expect(ids(filter)).toEqual(left))

test('filters round by round by state', () => {
  const [review] = filterActivities(activities, bases, { ...NO_FILTER, states: ['upcoming'] })
  expect(review).toMatchObject({ requirementId: 'management-review', marks: [{ dueOn: `${THIS_YEAR}-09-30` }] })
  expect(ids({ states: ['shown-only'] })).toEqual(['budget'])
})

test('all filters hold together', () => {
  expect(ids({ themes: ['ethics'], states: ['overdue'], bases: ['Oppdragsbrevet'], mustReport: true, levels: ['municipality'], typed: 'misligheter' })).toEqual(['corruption-risk'])
  expect(ids({ themes: ['ethics'], states: ['open'] })).toEqual([])
})

test('rounds of other years are not in the year', () => {
  const moved = { ...wheelOf(), activities: [{ ...activities[0]!, marks: [{ round: 'x', dueOn: `${THIS_YEAR + 1}-01-01`, counts: { open: 1 } }] }, activities[1]!] }
  expect(keepYear(moved).map(({ requirementId }) => requirementId)).toEqual(['corruption-risk'])
})

test('counts for each choice the activities it leaves by itself', () => {
  const counts = countChoices(activities, bases)
  expect(counts.themes.get('ethics')).toBe(2)
  expect(counts.mustReport).toBe(2)
  fc.assert(
    fc.property(anyActivities(2026), (any) => {
      const counted = countChoices(any, [])
      for (const [state, count] of counted.states) expect(filterActivities(any, [], { ...NO_FILTER, states: [state] })).toHaveLength(count)
    }),
  )
})

test('a basis is named as it is cited', () => {
  expect(basisKey({ kind: 'law', title: 'Kommuneloven', section: '§ 25-1', mustReport: true })).toBe('Kommuneloven § 25-1')
  expect(basisKey({ kind: 'own-rule', title: 'Rutine', mustReport: false })).toBe('Rutine')
})

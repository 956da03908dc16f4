import { countYear, listEntriesOf } from '../../../core/wheel/count-year'
import { createWheelYear, STATES } from '../../../core/wheel/wheel-year'
import { changed, tell } from '../../sample/story'
import { requirementPublication, roundMove, YEARLY } from '../../sample/sample-rules'

const units = changed(
  { change: 'unit', unitId: 'w-1', parentId: null, name: 'En', level: 'workplace', effectiveOn: '2026-01-01' },
  { change: 'unit', unitId: 'w-2', parentId: 'w-1', name: 'To', level: 'workplace', effectiveOn: '2026-01-01' },
  { change: 'unit', unitId: 'w-3', parentId: 'w-1', name: 'Tre', level: 'workplace', effectiveOn: '2026-01-01' },
)
const rule = requirementPublication({ ...YEARLY, audience: { of: 'units', levels: ['workplace'], within: ['w-1'] } }, { effectiveOn: '2026-01-01' })
const later = (subject: string, step: number) => roundMove(YEARLY, '2026', '2026-09-01', { subject, step, recordedAt: '2026-02-01T08:00:00.000Z' })
const countOf = (unitId: string, ...facts: Parameters<typeof tell>) => {
  const wheel = createWheelYear(tell(units, rule, ...facts), 2026, '2026-06-01')
  return countYear(wheel, listEntriesOf(wheel, unitId)).map(({ slot, counts, ...rest }) => ({ round: wheel.slots[slot]?.round, open: counts[STATES.indexOf('open')], ...rest }))
}

test('a unit counts what lies below it, and names what is one alone', () => {
  expect(countOf('w-1')).toEqual([{ round: '2026', open: 3, dueOn: '2026-06-15' }])
  expect(countOf('w-2')).toEqual([{ round: '2026', open: 1, dueOn: '2026-06-15', only: { subject: 'unit/w-2', round: '2026' } }])
})

test('a mark stands on the day on which most are due, of two alike on the earlier', () => {
  expect(countOf('w-1', later('unit/w-2', 0), later('unit/w-3', 1))).toMatchObject([{ dueOn: '2026-09-01' }])
  expect(countOf('w-1', later('unit/w-2', 0))).toMatchObject([{ dueOn: '2026-06-15' }])
})

test('a unit without anything has no marks', () => expect(countOf('u-nowhere')).toEqual([]))

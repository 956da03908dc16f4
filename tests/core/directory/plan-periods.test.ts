import { planPeriods, withEnd } from '../../../core/directory/plan-periods'
import type { Period } from '../../../core/organisation/organisation'

const TODAY = '2026-12-01'
const plan = (known: Period[], told: Period[]) => planPeriods(known, told, TODAY, () => true)

test('what is new begins, what is known as told is left alone', () => {
  expect(plan([], [{ startsOn: '2026-01-01' }])).toEqual([{ startsOn: '2026-01-01' }])
  expect(plan([{ startsOn: '2026-01-01' }], [{ startsOn: '2026-01-01' }])).toEqual([])
})

test('an end that is told, moved or taken back is taken over', () => {
  expect(plan([{ startsOn: '2026-01-01' }], [{ startsOn: '2026-01-01', endsOn: '2026-12-24' }])).toEqual([{ startsOn: '2026-01-01', endsOn: '2026-12-24' }])
  expect(plan([{ startsOn: '2026-01-01', endsOn: '2026-12-24' }], [{ startsOn: '2026-01-01' }])).toEqual([{ startsOn: '2026-01-01' }])
})

test('what is told no longer ended yesterday, and what is over stays as it was', () =>
  expect(plan([{ startsOn: '2026-01-01' }, { startsOn: '2025-01-01', endsOn: '2025-02-01' }], [])).toEqual([{ startsOn: '2026-01-01', endsOn: '2026-11-30' }]))

test('another first day of the same period does not make two of it', () => expect(plan([{ startsOn: '2026-01-01' }], [{ startsOn: '2026-02-01' }])).toEqual([]))

test('a period after a pause is another one', () =>
  expect(plan([{ startsOn: '2025-01-01', endsOn: '2025-02-01' }], [{ startsOn: '2026-01-01' }])).toEqual([{ startsOn: '2026-01-01' }]))

test('no end is no property', () => expect(withEnd({ startsOn: '2026-01-01', endsOn: '2026-02-01' }, undefined)).toEqual({ startsOn: '2026-01-01' }))

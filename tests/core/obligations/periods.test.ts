import fc from 'fast-check'
import { merge, overlap, overlapAll, without, type WorkedOut } from '../../../core/obligations/periods'
import { isInForce } from '../../../core/organisation/organisation'

const dayAt = (count: number) => new Date(Date.UTC(2028, 1, 20 + count)).toISOString().slice(0, 10)
const DAYS = Array.from({ length: 30 }, (_, index) => dayAt(index))
const anyPeriod: fc.Arbitrary<WorkedOut> = fc.tuple(fc.nat(25), fc.option(fc.nat(10))).map(([start, length]) => ({ startsOn: dayAt(start), endsOn: length === null ? undefined : dayAt(start + length) }))
const anyPeriods = fc.array(anyPeriod, { maxLength: 5 })
const daysIn = (periods: readonly WorkedOut[]) => DAYS.filter((day) => periods.some((period) => isInForce(period, day)))

test('what two periods share is the days that are in both', () => {
  fc.assert(fc.property(anyPeriod, anyPeriod, (one, other) => expect(daysIn([overlap(one, other)].flatMap((period) => period ?? []))).toEqual(daysIn([one]).filter((day) => daysIn([other]).includes(day)))))
  expect(overlap({ startsOn: '2026-01-01' }, { startsOn: '2026-02-01' })).toEqual({ startsOn: '2026-02-01' })
  expect(overlap({ startsOn: '2026-01-01', endsOn: '2026-01-31' }, { startsOn: '2026-02-01' })).toBeUndefined()
})

test('of many it is the days that are in one of each', () =>
  fc.assert(fc.property(anyPeriods, anyPeriods, (some, others) => expect(daysIn(overlapAll(some, others))).toEqual(daysIn(some).filter((day) => daysIn(others).includes(day))))))

test('merging changes no day, leaves no two that touch, and touches nothing it was given', () => {
  fc.assert(
    fc.property(anyPeriods, (periods) => {
      const given = structuredClone(periods)
      const merged = merge(periods)
      expect(daysIn(merged)).toEqual(daysIn(periods))
      expect(periods).toEqual(given)
      for (const [index, { startsOn }] of merged.entries()) {
        const before = merged[index - 1]
        if (before) expect(Date.parse(startsOn) - Date.parse(before.endsOn ?? '')).toBeGreaterThan(86_400_000)
      }
    }),
  )
  expect(merge([{ startsOn: '2028-03-01', endsOn: undefined }, { startsOn: '2028-02-01', endsOn: '2028-02-29' }])).toEqual([{ startsOn: '2028-02-01' }])
})

test('without others it is the days on which none of them is', () =>
  fc.assert(fc.property(anyPeriod, anyPeriods, (whole, others) => expect(daysIn(without(whole, others))).toEqual(daysIn([whole]).filter((day) => !daysIn(others).includes(day))))))

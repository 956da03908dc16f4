import { findSeries } from '../../../core/obligations/series'
import { PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'

const version = (number: number, effectiveOn: string) => requirementPublication(PROGRAMME, { version: number, effectiveOn })
const withdrawn = (number: number, effectiveOn: string) => withdrawalOf(PROGRAMME, { version: number, effectiveOn })
const numbersOn = (day: string, publications: ReturnType<typeof version>[], withdrawals: ReturnType<typeof withdrawn>[] = []) => {
  const series = findSeries(publications, withdrawals, day)
  return [series.publications.map(({ version: number }) => number), series.withdrawal?.effectiveOn]
}

test('versions come into force each on its day, whatever order they were published in', () => {
  const versions = [version(2, '2026-03-01'), version(1, '2026-01-01')]
  expect(numbersOn('2025-12-31', versions)).toEqual([[], undefined])
  expect(numbersOn('2026-02-28', versions)).toEqual([[1], undefined])
  expect(numbersOn('2026-03-01', versions)).toEqual([[1, 2], undefined])
})

test('withdrawn it ends on the day, and what was before stays known', () => {
  expect(numbersOn('2026-01-31', [version(1, '2026-01-01')], [withdrawn(1, '2026-02-01')])).toEqual([[1], undefined])
  expect(numbersOn('2026-02-01', [version(1, '2026-01-01')], [withdrawn(1, '2026-02-01')])).toEqual([[1], '2026-02-01'])
})

test('published again after it was withdrawn it begins from the beginning, on the same day too', () => {
  expect(numbersOn('2026-04-01', [version(1, '2026-01-01'), version(2, '2026-04-01')], [withdrawn(1, '2026-02-01')])).toEqual([[2], undefined])
  expect(numbersOn('2026-02-01', [version(1, '2026-01-01'), version(2, '2026-02-01')], [withdrawn(1, '2026-02-01')])).toEqual([[2], undefined])
})

test('a second withdrawal ends only what began since the first', () =>
  expect(numbersOn('2026-06-01', [version(1, '2026-01-01'), version(2, '2026-04-01')], [withdrawn(1, '2026-02-01'), withdrawn(2, '2026-05-01')])).toEqual([[2], '2026-05-01']))

test('a withdrawal of what had been replaced by then ends nothing', () =>
  expect(numbersOn('2026-06-01', [version(1, '2026-01-01'), version(2, '2026-04-01')], [withdrawn(1, '2026-05-01')])).toEqual([[1, 2], undefined]))

test('a version that was withdrawn before it came into force never does', () => {
  expect(numbersOn('2026-06-01', [version(1, '2026-01-01'), version(2, '2026-05-01')], [withdrawn(2, '2026-04-01')])).toEqual([[1], '2026-04-01'])
  expect(numbersOn('2026-06-01', [version(1, '2026-05-01')], [withdrawn(1, '2026-04-01')])).toEqual([[], '2026-04-01'])
  expect(numbersOn('2026-06-01', [version(1, '2026-01-01'), version(2, '2026-05-01')], [withdrawn(1, '2026-02-01'), withdrawn(2, '2026-04-01')])).toEqual([[1], '2026-02-01'])
})

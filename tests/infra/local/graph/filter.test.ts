import { parseFilter } from '../../../../infra/local/graph/filter'
import { invalidFilterClause, unsupportedFilter } from '../../../../infra/local/graph/graph-error'

const parse = (text: string) => parseFilter(text, invalidFilterClause)

describe('a filter', () => {
  it.each([
    ["fields/A eq 'x'", [{ path: 'fields/A', operator: 'eq', value: 'x' }]],
    ["fields/A eq 'o''brien and'", [{ path: 'fields/A', operator: 'eq', value: "o'brien and" }]],
    ['fields/A ge -1.5', [{ path: 'fields/A', operator: 'ge', value: -1.5 }]],
    ['accountEnabled eq true', [{ path: 'accountEnabled', operator: 'eq', value: true }]],
    ['fields/A ge 2026-01-01T00:00:00Z', [{ path: 'fields/A', operator: 'ge', value: '2026-01-01T00:00:00Z', isBareDate: true }]],
    ["startswith(fields/A, 'x')", [{ path: 'fields/A', operator: 'startswith', value: 'x' }]],
    ["(fields/A eq 'x') and fields/B lt 3", [{ path: 'fields/A', operator: 'eq', value: 'x' }, { path: 'fields/B', operator: 'lt', value: 3 }]],
  ])('%s is understood', (text, comparisons) => {
    expect(parse(text)).toEqual(comparisons)
  })

  it.each([
    [''], ['fields/A'], ['fields/A eq'], ["fields/A eq 'x"], ["fields/A like 'x'"], ["fields/A eq 'x' or fields/A eq 'y'"], ["not fields/A eq 'x'"],
    ["contains(fields/A,'x')"], ["fields/A in ('x','y')"], ["fields/A eq 'x' fields/B"], ["(fields/A eq 'x'"], ["fields/A eq 'x'; drop table items_1"],
  ])('%s is refused', (text) => {
    expect(() => parse(text)).toThrow('Invalid filter clause')
  })

  it.each([["contains(fields/A,'x')"], ["fields/A in ('x')"], ["fields/A eq 'x' or fields/A eq 'y'"], ['fields/A/any()'], ["not startswith(fields/A,'x')"]])('%s is refused as unknown, where that has words of its own', (text) => {
    expect(() => parseFilter(text, invalidFilterClause, unsupportedFilter)).toThrow('The provided filter statement is not supported')
  })
})

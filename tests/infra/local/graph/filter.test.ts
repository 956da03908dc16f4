import { parseFilter } from '../../../../infra/local/graph/filter'
import { invalidFilterClause } from '../../../../infra/local/graph/graph-error'

const parse = (text: string) => parseFilter(text, invalidFilterClause)

describe('a filter', () => {
  it.each([
    ["fields/A eq 'x'", [{ path: 'fields/A', operator: 'eq', value: 'x' }]],
    ["fields/A eq 'o''brien and'", [{ path: 'fields/A', operator: 'eq', value: "o'brien and" }]],
    ['fields/A ge -1.5', [{ path: 'fields/A', operator: 'ge', value: -1.5 }]],
    ['accountEnabled eq true', [{ path: 'accountEnabled', operator: 'eq', value: true }]],
    ["startswith(fields/A, 'x')", [{ path: 'fields/A', operator: 'startswith', value: 'x' }]],
    ["(fields/A eq 'x') and fields/B lt 3", [{ path: 'fields/A', operator: 'eq', value: 'x' }, { path: 'fields/B', operator: 'lt', value: 3 }]],
  ])('%s is understood', (text, comparisons) => {
    expect(parse(text)).toEqual(comparisons)
  })

  it.each([
    [''], ['fields/A'], ['fields/A eq'], ["fields/A eq 'x"], ["fields/A like 'x'"], ["fields/A eq 'x' or fields/A eq 'y'"], ["not fields/A eq 'x'"],
    ["contains(fields/A,'x')"], ["fields/A in ('x','y')"], ["fields/A eq 'x' fields/B"], ["(fields/A eq 'x'"], ['fields/A eq 2026-01-01'], ["fields/A eq 'x'; drop table items_1"],
  ])('%s is refused', (text) => {
    expect(() => parse(text)).toThrow('Invalid filter clause')
  })
})

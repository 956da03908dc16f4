import { parseDirectoryFilter } from '../../../../infra/local/graph/directory-filter'
import { findAdvancedProperty, isAdvanced, readOrder, USER_SUPPORT } from '../../../../infra/local/graph/directory-support'
import { GraphError } from '../../../../infra/local/graph/graph-error'

const judge = (filter: string) => findAdvancedProperty(parseDirectoryFilter(filter, () => new GraphError(400, 'x', 'x')), { table: USER_SUPPORT, resource: 'User' })

test('a filter is as advanced as its most advanced test', () => {
  expect(judge("mail eq 'x' and userType eq 'Guest'")).toBeUndefined()
  expect(judge("mail eq 'x' or employeeType eq 'Fast'")).toBe('employeeType')
})

test('what no query takes, and properties nobody has, are refused', () => {
  expect(() => judge("department gt 'x'")).toThrow("'department'")
  expect(() => judge("favourite eq 'x'")).toThrow("Could not find a property named 'favourite'")
})

test('advanced is who says both words', () => {
  const ask = (level: string | undefined, count: string) => isAdvanced({ headers: { consistencylevel: level }, query: new URLSearchParams(count) })
  expect([ask('eventual', '$count=true'), ask('Eventual', 'count=true'), ask(undefined, '$count=true'), ask('eventual', '')]).toEqual([true, true, false, false])
})

test('an order names a property and a direction', () => {
  expect(readOrder({ query: new URLSearchParams('$orderby=department desc') }, USER_SUPPORT)).toEqual({ order: { property: 'department', descending: true }, isPlain: false })
  expect(readOrder({ query: new URLSearchParams('') }, USER_SUPPORT)).toBeUndefined()
  expect(() => readOrder({ query: new URLSearchParams('$orderby=favourite') }, USER_SUPPORT)).toThrow('sort')
})

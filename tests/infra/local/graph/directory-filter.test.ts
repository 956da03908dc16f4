import { listTests, parseDirectoryFilter } from '../../../../infra/local/graph/directory-filter'
import { GraphError } from '../../../../infra/local/graph/graph-error'

const refuse = () => new GraphError(400, 'Request_UnsupportedQuery', 'refused')
const parse = (text: string) => parseDirectoryFilter(text, refuse)
const test1 = (property: string, operator: string, ...values: unknown[]) => ({ kind: 'test', property, operator, values })

test('a filter binds and before or, and not to what follows', () => {
  expect(parse("a eq 1 or b eq 'x' and not(c eq null)")).toEqual({
    kind: 'or',
    parts: [test1('a', 'eq', 1), { kind: 'and', parts: [test1('b', 'eq', 'x'), { kind: 'not', part: test1('c', 'eq', null) }] }],
  })
})

test('values are texts with doubled quotes, instants, numbers and truths, also several', () => {
  expect(parse("a in ('O''Brien', 2020-01-01T00:00:00Z, true)")).toEqual(test1('a', 'in', "O'Brien", '2020-01-01T00:00:00Z', true))
  expect(parse("startsWith(a,'x')")).toEqual(test1('a', 'startswith', 'x'))
})

test.each(['', 'a', 'a eq', "a eq 'x' b", 'a like 1', "contains(a,'x')", 'startsWith(a,1)', "a eq 'x"])('%s is refused', (text) => expect(() => parse(text)).toThrow('refused'))

test('every test is listed with whether it is negated', () => {
  expect(listTests(parse('a eq 1 and not(b eq 2 or c eq 3)')).map(({ property, isNegated }) => [property, isNegated])).toEqual([['a', false], ['b', true], ['c', true]])
})

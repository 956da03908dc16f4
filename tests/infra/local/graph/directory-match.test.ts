import { parseDirectoryFilter } from '../../../../infra/local/graph/directory-filter'
import { compareBy, isMatch } from '../../../../infra/local/graph/directory-match'
import { GraphError } from '../../../../infra/local/graph/graph-error'

const kari = { name: 'Kari', hiredOn: '2020-06-01T00:00:00Z', post: null, isOn: true }
const matches = (filter: string) => isMatch(kari, parseDirectoryFilter(filter, () => new GraphError(400, 'x', 'x')))

test.each(["name eq 'kari'", "name ne 'ola'", "startsWith(name,'KA')", "endsWith(name,'ri')", "name in ('ola','kari')", 'hiredOn ge 2020-06-01', 'hiredOn lt 2020-06-01T00:00:01Z', 'post eq null', 'isOn eq true', "not(name eq 'ola')"])('%s is true of Kari', (filter) => expect(matches(filter)).toBe(true))

test.each(["name eq 'kar'", 'hiredOn gt 2020-06-01T00:00:00Z', "post eq 'x'", "startsWith(post,'x')", 'name eq null', "name ge 'l' or post ne null"])('%s is not', (filter) => expect(matches(filter)).toBe(false))

test('an order follows the property, either way', () => {
  const names = ['B', 'å', 'a'].map((name) => ({ name }))
  expect([...names].sort(compareBy('name', false)).map(({ name }) => name)).toEqual(['a', 'B', 'å'])
  expect([...names].sort(compareBy('name', true)).map(({ name }) => name)).toEqual(['å', 'B', 'a'])
})

import { z } from 'zod'
import { listSchemaProblems } from '../../../core/publishing/field-problem'

const Shape = z.strictObject({
  name: z.string().min(1).max(3),
  link: z.url(),
  day: z.iso.date(),
  id: z.string().regex(/^[a-z]+$/),
  few: z.array(z.string()).min(1).max(2),
  count: z.int().min(1).max(9),
  where: z.union([z.strictObject({ of: z.literal('here'), names: z.array(z.string()).min(1) }), z.strictObject({ of: z.literal('there') })]),
})
const good = { name: 'a', link: 'https://a.no', day: '2026-01-01', id: 'a', few: ['a'], count: 1, where: { of: 'there' } }

test.each<[object, string]>([
  [{ name: '' }, 'name: empty'],
  [{ name: 'long' }, 'name: too-long'],
  [{ link: 'x' }, 'link: not-a-link'],
  [{ day: '' }, 'day: not-a-day'],
  [{ id: 'A B' }, 'id: not-an-id'],
  [{ few: [] }, 'few: too-few'],
  [{ few: ['a', 'b', 'c'] }, 'few: too-many'],
  [{ count: 10 }, 'count: out-of-range'],
  [{ count: 'one' }, 'count: wrong'],
  [{ where: { of: 'here', names: [] } }, 'where.names: too-few'],
])('%j is %s', (changes, expected) => {
  const found = Shape.safeParse({ ...good, ...changes })
  expect(found.error && listSchemaProblems(found.error).map(({ path, problem }) => `${path}: ${problem}`)).toEqual([expected])
})

test('a problem stands under the path of what it is part of', () => {
  const found = z.string().min(1).safeParse('')
  expect(found.error && listSchemaProblems(found.error, 'audience')).toEqual([{ path: 'audience', problem: 'empty' }])
})

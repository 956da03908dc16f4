import { requireKey, requireRows, RowRefusedError } from '../../bot/row-rules'

describe('What table storage cannot keep is refused before it is sent', () => {
  it.each(['', 'a/b', 'a\\b', 'a#b', 'a?b', 'a%b', 'a\nb', 'a\u009Fb', 'x'.repeat(401)])('a key such as %j', (key) => expect(() => requireKey(key)).toThrow(RowRefusedError))
  it.each(['a', "o'neill", 'b-3f', 'n-000000000001', 'personen på kontoret', 'x'.repeat(400)])('not a key such as %j', (key) => expect(() => requireKey(key)).not.toThrow())

  const row = (values: Record<string, string | number | boolean>) => [{ row: 'a', values }]
  it.each([
    ['more than a hundred rows', Array.from({ length: 101 }, (_, index) => ({ row: `a-${index}`, values: {} }))],
    ['one name twice', [...row({}), ...row({})]],
    ['a name that the service uses', row({ etag: 'x' })],
    ['a name that could be taken for the rest of a long text', row({ text_1: 'x' })],
    ['a number that is none', row({ n: Number.POSITIVE_INFINITY })],
    ['a mebibyte', row({ text: 'x'.repeat(480_001) })],
  ])('%s', (_, rows) => expect(() => requireRows(rows)).toThrow(RowRefusedError))

  it('and nothing else is', () => expect(() => requireRows(row({ text: 'x'.repeat(400_000), n: -1.5, yes: false }))).not.toThrow())
})

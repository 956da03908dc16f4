import { freeIdOfName, idOfName } from '../../../core/publishing/id-of-name'

test.each([
  ['Gaver på jobb', 'gaver-pa-jobb'],
  ['  Ærlig, ØKONOMI & é ', 'aerlig-okonomi-e'],
  ['—', ''],
])('%j is called %j', (name, id) => expect(idOfName(name)).toBe(id))

it('is never longer than there is room for, and does not end in a hyphen', () => {
  expect(idOfName('a'.repeat(29) + ' bcd', 30)).toBe('a'.repeat(29))
  expect(freeIdOfName('a'.repeat(50), ['a'.repeat(30)], 30)).toHaveLength(27)
})

it('is another one where it is taken', () => {
  expect(freeIdOfName('Risiko', [], 30)).toBe('risiko')
  expect(freeIdOfName('Risiko', ['risiko', 'risiko-2'], 30)).toBe('risiko-3')
  expect(freeIdOfName('?!', ['x'], 30)).toBe('x-2')
})

import { join } from 'node:path'
import { CARDS } from '../../bot/cards/index'
import { LISTS } from '../../bot/lists/index'
import { listFiles, ROOT } from './source'

/** Every exported object of the files in a folder that has all these keys. */
function listExports(folder: string, keys: readonly string[]): { file: string; value: object }[] {
  return listFiles()
    .filter((path) => new RegExp(`^${folder}/[^/]+\\.ts$`).test(path) && !path.endsWith('/index.ts'))
    .flatMap((file) => Object.values(jest.requireActual<Record<string, unknown>>(join(ROOT, file))).map((value) => ({ file, value })))
    .filter((found): found is { file: string; value: object } => typeof found.value === 'object' && found.value !== null && keys.every((key) => key in (found.value as object)))
}

const cards = listExports('bot/cards', ['verbs', 'samples', 'render'])
const lists = listExports('bot/lists', ['name', 'columns'])

test('every card is in the table of cards', () => {
  const known = new Set<object>(Object.values(CARDS))
  expect(cards.filter(({ value }) => !known.has(value)).map(({ file }) => file)).toEqual([])
  expect(cards).toHaveLength(known.size)
})

test('every list is in the table of lists', () => {
  const known = new Set<object>(Object.values(LISTS))
  expect(lists.filter(({ value }) => !known.has(value)).map(({ file }) => file)).toEqual([])
  expect(lists).toHaveLength(known.size)
})

test('no two cards answer to the same verb, and no two lists have the same name', () => {
  const verbs = Object.values(CARDS).flatMap((card) => Object.keys(card.verbs))
  expect(verbs).toEqual([...new Set(verbs)])
  const names = Object.values(LISTS).map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

test('a card lies in the table under its own name', () => {
  for (const [name, card] of Object.entries(CARDS)) expect(card.name).toBe(name)
})

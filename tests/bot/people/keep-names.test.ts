import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { fromNameRow, keepNames, NAMES_PARTITION } from '../../../bot/people/keep-names'

test('names are kept, new ones and known ones, however many', async () => {
  const rows = createMemoryRows()
  const names = Array.from({ length: 250 }, (_, index) => ({ personId: `p${index}`, displayName: `Navn ${index}` }))
  await keepNames(rows, names.slice(0, 120))
  await keepNames(rows, names.map((name) => ({ ...name, address: 'a@x.example' })))
  const kept = (await rows.list(NAMES_PARTITION)).map(fromNameRow)
  expect(kept).toHaveLength(250)
  expect(kept.every(({ address }) => address === 'a@x.example')).toBe(true)
})

test('a name without an address has none', () => expect(fromNameRow({ row: 'p1', values: { displayName: 'Per' } })).toEqual({ personId: 'p1', displayName: 'Per' }))

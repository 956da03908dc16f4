import { createMemoryRows, createMemoryTables } from '../../../bot/memory/memory-rows'
import { TABLES } from '../../../bot/ports'
import { rowStoreContract } from '../ports/row-store.contract'

describe('A table in memory', () => {
  rowStoreContract(() => Promise.resolve(createMemoryRows()))

  it('is not changed by who keeps what went in or came out', async () => {
    const rows = createMemoryRows()
    const values = { n: 1 }
    await rows.insert('p', [{ row: 'a', values }])
    values.n = 2
    const found = await rows.find('p', 'a')
    if (found) found.values.n = 3
    expect((await rows.find('p', 'a'))?.values).toEqual({ n: 1 })
  })

  it('exists once for each name', async () => {
    const tables = createMemoryTables()
    expect(Object.keys(tables).sort()).toEqual([...TABLES].sort())
    await tables.journal.insert('p', [{ row: 'a', values: {} }])
    expect(await tables.log.find('p', 'a')).toBeUndefined()
  })
})

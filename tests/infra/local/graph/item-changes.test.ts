import { changesSince, listAfter } from '../../../../infra/local/graph/item-changes'
import { openDatabase } from '../../../../infra/local/graph/database'
import type { List } from '../../../../infra/local/graph/list'
import type { GraphParts } from '../../../../infra/local/graph/route'

const list = { number: 1, id: 'l' } as List

describe('what changed in a list', () => {
  const sql = openDatabase(':memory:')
  const parts = { sql } as GraphParts
  beforeAll(() => {
    sql.script('CREATE TABLE items_1 (id INTEGER PRIMARY KEY, change INTEGER NOT NULL)')
    for (const [id, change] of [[1, 5], [2, 2], [4, 4]] as const) sql.run('INSERT INTO items_1 (id, change) VALUES (?, ?)', id, change)
    sql.run('INSERT INTO deleted_items (list, change, id) VALUES (1, 3, 3)')
  })
  afterAll(() => sql.close())

  it('is told by the order of the changes, deletions among them, in pages', () => {
    const first = changesSince(parts, list, { list: 'l', since: 1 }, 2)
    expect(first).toMatchObject({ told: [{ id: 2 }, { id: 3, row: undefined }], next: { since: 3 }, isLast: false })
    expect(changesSince(parts, list, first.next, 2)).toMatchObject({ told: [{ id: 4 }, { id: 1 }], next: { since: 5 }, isLast: true })
  })

  it('is everything by id at first, and then what changed since the beginning', () => {
    const first = listAfter(parts, list, { list: 'l', since: 5 }, 0, 2)
    expect(first).toMatchObject({ told: [{ id: 1 }, { id: 2 }], next: { since: 5, afterId: 2 }, isLast: false })
    expect(listAfter(parts, list, first.next, 2, 2)).toEqual({ told: [{ id: 4, row: { id: 4, change: 4 } }], next: { list: 'l', since: 5 }, isLast: true })
  })
})

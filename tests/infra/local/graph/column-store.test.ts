import { addColumn, deleteColumn, listColumns, MOST_INDEXES, requireColumn, sqlOfField } from '../../../../infra/local/graph/column-store'
import { NewColumn } from '../../../../infra/local/graph/column-definition'
import { openDatabase } from '../../../../infra/local/graph/database'
import type { List } from '../../../../infra/local/graph/list'
import { createSwitches } from '../../../../infra/local/graph/switches'

const list = { number: 1 } as List
const column = (name: string, more: object = {}) => NewColumn.parse({ name, text: {}, ...more })

describe('the columns of a list', () => {
  function open() {
    const sql = openDatabase(':memory:')
    sql.script('CREATE TABLE items_1 (id INTEGER PRIMARY KEY, fields TEXT NOT NULL)')
    return { sql, switches: createSwitches() }
  }

  it('come in the order they were added, and are found by id and by name', () => {
    const parts = open()
    const added = [addColumn(parts, list, column('B')), addColumn(parts, list, column('A'))]
    expect(listColumns(parts.sql, list)).toEqual(added)
    expect(requireColumn(parts.sql, list, 'A')).toEqual(requireColumn(parts.sql, list, added[1]?.id ?? ''))
    expect(() => requireColumn(parts.sql, list, 'a')).toThrow('could not be found')
  })

  it('use their index word for word, and no more than there may be', () => {
    const parts = open()
    for (let number = 0; number < MOST_INDEXES; number += 1) addColumn(parts, list, column(`C${number}`, { indexed: true }))
    expect(() => addColumn(parts, list, column('Last', { indexed: true }))).toThrow('maximum number')
    expect(parts.sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM items_1 WHERE ${sqlOfField('C1')} = 'x'`)[0]?.detail).toContain('items_1_C1')
  })

  it('take their values along when they go', () => {
    const parts = open()
    addColumn(parts, list, column('A'))
    parts.sql.run('INSERT INTO items_1 (id, fields) VALUES (1, ?)', '{"A":"x","B":"y"}')
    deleteColumn(parts.sql, list, requireColumn(parts.sql, list, 'A'))
    expect(parts.sql.find('SELECT fields FROM items_1')).toEqual({ fields: '{"B":"y"}' })
  })
})

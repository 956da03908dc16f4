import type { ListRow, RecordList, RecordListReader, ShownRow } from '../../../bot/ports'
import { LISTS } from '../../../bot/lists'
import { toRow } from '../../../bot/lists/list'
import { numbered } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'

/** An adapter with an empty list of signatures, and an editor who has the rights of an owner. */
export type ReaderUnderTest = {
  list: RecordList & RecordListReader
  editor: {
    plant(listName: string, fields: Record<string, unknown>): Promise<void>
    edit(listName: string, recordKey: string, fields: Record<string, unknown>): Promise<void>
    deleteRow(listName: string, recordKey: string): Promise<void>
    deleteList(listName: string): Promise<void>
    recreateList(listName: string): Promise<void>
    renameColumn(listName: string, name: string, caption: string): Promise<void>
    deleteColumn(listName: string, name: string): Promise<void>
  }
}

/** What every RecordListReader keeps. */
export function recordListReaderContract(create: () => Promise<ReaderUnderTest>): void {
  const rowsOf = (count: number): ListRow[] => numbered(Array.from({ length: count }, (_, index) => signature(index))).map((fact, index) => toRow(LISTS.signatures, { ...fact, fact: signature(index), unitId: 'u-1' }))
  let list: ReaderUnderTest['list']
  let editor: ReaderUnderTest['editor']
  beforeEach(async () => {
    const under = await create()
    list = under.list
    editor = under.editor
  })
  const readAll = async () => {
    const all: ShownRow[] = []
    for await (const page of list.readPages('Signatures')) all.push(...page)
    return all
  }
  const keysOf = (rows: readonly ShownRow[]) => rows.map(({ fields }) => fields['RecordKey'])

  it('shows the list with its columns as they were made', async () => {
    const shown = await list.look('Signatures')
    if (shown.outcome !== 'found') throw new Error(shown.outcome)
    expect(shown.columns.find(({ name }) => name === 'RecordKey')).toMatchObject({ caption: 'Nøkkel', kind: 'text', isIndexed: true, isUnique: true })
    for (const { name, caption, kind } of LISTS.signatures.columns) expect(shown.columns.find((column) => column.name === name)).toMatchObject({ name, caption, kind })
    expect(await list.look('Signatures')).toMatchObject({ listId: shown.listId })
  })

  it('reads every row, with who made it and who changed it last', async () => {
    const rows = rowsOf(3)
    await list.append('Signatures', rows)
    await editor.plant('Signatures', { RecordKey: 'f'.repeat(64) })
    await editor.edit('Signatures', rows[1]?.recordKey ?? '', { PersonId: 'p-other' })
    const all = await readAll()
    expect(keysOf(all)).toEqual([...rows.map(({ recordKey }) => recordKey), 'f'.repeat(64)])
    expect(all.map(({ created }) => created.by.who === 'kvitter')).toEqual([true, true, true, false])
    expect(all.map(({ changed }) => changed.by.who === 'kvitter')).toEqual([true, false, true, false])
    expect(all[1]?.fields['PersonId']).toBe('p-other')
    expect(all[1]?.changed.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/)
  })

  it('tells what changed since it was marked, and nothing of before', async () => {
    const [first, second, third] = rowsOf(3)
    if (!first || !second || !third) throw new Error('three were asked for')
    await list.append('Signatures', [first, second])
    const token = await list.markNow('Signatures')
    expect(await list.readChanges('Signatures', token)).toMatchObject({ outcome: 'changes', rows: [], hasDeletions: false })
    await list.append('Signatures', [third])
    await editor.edit('Signatures', first.recordKey, { PersonId: 'p-once' })
    await editor.edit('Signatures', first.recordKey, { PersonId: 'p-twice' })
    const changes = await list.readChanges('Signatures', token)
    if (changes.outcome !== 'changes') throw new Error(changes.outcome)
    expect(keysOf(changes.rows).sort()).toEqual([first.recordKey, third.recordKey].sort())
    expect(changes.rows.find(({ fields }) => fields['RecordKey'] === first.recordKey)?.fields['PersonId']).toBe('p-twice')
    expect(await list.readChanges('Signatures', changes.token)).toMatchObject({ outcome: 'changes', rows: [], hasDeletions: false })
  })

  it('tells that something was deleted', async () => {
    const [row] = rowsOf(1)
    if (!row) throw new Error('one was asked for')
    await list.append('Signatures', [row])
    const token = await list.markNow('Signatures')
    await editor.deleteRow('Signatures', row.recordKey)
    expect(await list.readChanges('Signatures', token)).toMatchObject({ outcome: 'changes', rows: [], hasDeletions: true })
    expect(await readAll()).toEqual([])
  })

  it('asks to begin anew after a token that nobody gave', async () => {
    expect(await list.readChanges('Signatures', 'nonsense')).toEqual({ outcome: 'begin-anew' })
  })

  it('tells a list that is gone from one that another lies in the place of, and writes to neither', async () => {
    const rows = rowsOf(2)
    await list.append('Signatures', rows)
    await editor.deleteList('Signatures')
    expect(await list.append('Signatures', rows)).toEqual(rows.map(() => ({ outcome: 'no-list', because: 'list-missing' })))
    expect(await list.look('Signatures')).toEqual({ outcome: 'missing' })
    await editor.recreateList('Signatures')
    expect(await list.append('Signatures', rows)).toEqual(rows.map(() => ({ outcome: 'no-list', because: 'list-replaced' })))
    expect(await list.look('Signatures')).toEqual({ outcome: 'replaced' })
  })

  it('sees that a column was renamed or deleted, and refuses a row that needs it', async () => {
    await editor.renameColumn('Signatures', 'PersonId', 'Noe annet')
    await editor.deleteColumn('Signatures', 'Channel')
    const shown = await list.look('Signatures')
    if (shown.outcome !== 'found') throw new Error(shown.outcome)
    expect(shown.columns.find(({ name }) => name === 'PersonId')?.caption).toBe('Noe annet')
    expect(shown.columns.some(({ name }) => name === 'Channel')).toBe(false)
    expect(await list.append('Signatures', rowsOf(1))).toEqual([{ outcome: 'refused', reason: expect.stringContaining('Channel') as string }])
  })
}

import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { recordListContract } from '../ports/record-list.contract'
import { recordListReaderContract } from '../ports/record-list-reader.contract'

describe('Lists in memory', () => {
  recordListContract(() => Promise.resolve(createMemoryRecordList()))

  recordListReaderContract(() => {
    const list = createMemoryRecordList()
    const { editor } = list
    return Promise.resolve({
      list,
      editor: {
        plant: (listName, fields) => Promise.resolve(void editor.plant(listName, fields)),
        edit: (listName, recordKey, fields) => Promise.resolve(editor.edit(listName, recordKey, fields)),
        deleteRow: (listName, recordKey) => Promise.resolve(editor.deleteRow(listName, recordKey)),
        deleteList: (listName) => Promise.resolve(editor.deleteList(listName)),
        recreateList: (listName) => Promise.resolve(editor.recreateList(listName)),
        renameColumn: (listName, name, caption) => Promise.resolve(editor.changeColumn(listName, name, { caption })),
        deleteColumn: (listName, name) => Promise.resolve(editor.changeColumn(listName, name, undefined)),
      },
    })
  })

  it('shows what was written', async () => {
    const list = createMemoryRecordList()
    const row = { recordKey: 'k', fields: { RecordKey: 'k', Detail: 'x' } }
    await list.append('Findings', [row])
    expect(list.rowsOf('Findings')).toEqual([row])
    expect(list.rowsOf('Signatures')).toEqual([])
  })

  it('brings back what was deleted as it was, rows and the list', async () => {
    const list = createMemoryRecordList()
    const row = { recordKey: 'k', fields: { RecordKey: 'k', Detail: 'x' } }
    await list.append('Findings', [row])
    list.editor.deleteRow('Findings', 'k')
    expect(list.rowsOf('Findings')).toEqual([])
    list.editor.restoreRow('Findings', 'k')
    list.editor.recreateList('Findings')
    expect(list.rowsOf('Findings')).toEqual([])
    list.editor.restoreList('Findings')
    expect(list.rowsOf('Findings')).toEqual([row])
    const token = await list.markNow('Findings')
    list.editor.forgetChanges('Findings')
    expect(await list.readChanges('Findings', token)).toEqual({ outcome: 'begin-anew' })
  })
})

import { createMemoryRecordList } from '../../../bot/memory/memory-record-list'
import { recordListContract } from '../ports/record-list.contract'

describe('Lists in memory', () => {
  recordListContract(() => Promise.resolve(createMemoryRecordList()))

  it('shows what was written', async () => {
    const list = createMemoryRecordList()
    const row = { recordKey: 'k', fields: { RecordKey: 'k', Detail: 'x' } }
    await list.append('Findings', [row])
    expect(list.rowsOf('Findings')).toEqual([row])
    expect(list.rowsOf('Signatures')).toEqual([])
  })
})

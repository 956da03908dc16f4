import { LISTS } from '../../../bot/lists'
import { FieldRefusedError, toRow, type List } from '../../../bot/lists/list'

describe('A row that SharePoint would cut, refuse or answer with 500', () => {
  const list: List<Record<string, never>> = {
    name: 'Sample',
    description: '',
    columns: [
      { name: 'ShortText', caption: '', kind: 'text' },
      { name: 'LongText', caption: '', kind: 'note' },
      { name: 'Count', caption: '', kind: 'number' },
      { name: 'IsDone', caption: '', kind: 'boolean' },
      { name: 'Kind', caption: '', kind: 'choice', choices: ['one', 'two'] },
    ],
    key: () => 'key',
    toFields: (value) => value,
    fromFields: () => ({}),
  }
  it.each([
    ['text that is too long', { ShortText: 'x'.repeat(256) }],
    ['a note that is too long', { LongText: 'x'.repeat(60_001) }],
    ['a number as text', { Count: '7' }],
    ['text as a number', { ShortText: 7 }],
    ['yes or no as text', { IsDone: 'true' }],
    ['a choice that is none', { Kind: 'three' }],
  ])('is refused here: %s', (_, value) => expect(() => toRow(list, value as unknown as Record<string, never>)).toThrow(FieldRefusedError))

  it('and what fits is taken', () => {
    const value = { ShortText: 'x'.repeat(255), LongText: 'x'.repeat(60_000), Count: 7, IsDone: false, Kind: 'two' }
    expect(toRow(list, value as unknown as Record<string, never>)).toEqual({ recordKey: 'key', fields: { RecordKey: 'key', ...value } })
  })

  it('names the list and the column', () => {
    const finding = { kind: 'row-refused' as const, state: 'found' as const, occurrence: 1, listName: 'x'.repeat(300), aboutKey: 'k', logNumber: 1, fields: [], isPlanted: false, detail: 'd', foundAt: '2026-11-21T09:00:00Z' }
    expect(() => toRow(LISTS.findings, finding)).toThrow(expect.objectContaining({ list: 'Findings', column: 'ListName' }) as Error)
  })
})

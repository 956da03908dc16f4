import type { RecordList } from '../../../bot/ports'
import { LISTS } from '../../../bot/lists'
import { toRow } from '../../../bot/lists/list'
import { numbered } from '../../sample/sample-log'
import { signature } from '../journal/sample-facts'

/** What every RecordList keeps, with real rows of a real list. `create` gives empty lists. */
export function recordListContract(create: () => Promise<RecordList>): void {
  const rowsOf = (from: number, count: number) =>
    numbered(Array.from({ length: count }, (_, index) => signature(from + index))).map((fact) =>
      toRow(LISTS.signatures, { ...fact, number: from + fact.number, fact: signature(from + fact.number - 1), unitId: 'u-1' }),
    )
  let list: RecordList
  beforeEach(async () => {
    list = await create()
  })

  it('writes rows it has not seen, more than one batch of them, one outcome for each', async () => {
    expect(await list.append('Signatures', rowsOf(100, 45))).toEqual(Array.from({ length: 45 }, () => ({ outcome: 'written' })))
  })

  it('knows rows again that were written before, among new ones and in order', async () => {
    const [first, second, third] = rowsOf(200, 3)
    if (!first || !second || !third) throw new Error('three rows were asked for')
    await list.append('Signatures', [second])
    expect(await list.append('Signatures', [first, second, third])).toEqual([{ outcome: 'written' }, { outcome: 'same' }, { outcome: 'written' }])
    expect(await list.append('Signatures', [third, first])).toEqual([{ outcome: 'same' }, { outcome: 'same' }])
  })

  it('names the fields in which a planted row differs, and leaves it alone', async () => {
    const [row] = rowsOf(300, 1)
    if (!row) throw new Error('a row was asked for')
    const planted = { ...row, fields: { ...row.fields, PersonId: 'p-somebody-else', LogNumber: 7 } }
    await list.append('Signatures', [planted])
    const by = expect.objectContaining({ by: { who: 'kvitter' } }) as object
    expect(await list.append('Signatures', [row])).toEqual([{ outcome: 'differs', fields: expect.arrayContaining(['PersonId', 'LogNumber']) as string[], row: { created: by, changed: by } }])
    expect(await list.append('Signatures', [planted])).toEqual([{ outcome: 'same' }])
  })

  it('keeps the same key in two lists apart', async () => {
    const [row] = rowsOf(400, 1)
    if (!row) throw new Error('a row was asked for')
    const finding = toRow(LISTS.findings, {
      kind: 'row-differs', state: 'found', occurrence: 1, listName: 'Signatures', aboutKey: row.recordKey, logNumber: 1, fields: ['PersonId'], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z',
    })
    expect(await list.append('Findings', [finding])).toEqual([{ outcome: 'written' }])
    expect(await list.append('Signatures', [row])).toEqual([{ outcome: 'written' }])
    expect(await list.append('Findings', [finding])).toEqual([{ outcome: 'same' }])
  })

  it('has nothing to say about no rows', async () => {
    expect(await list.append('Signatures', [])).toEqual([])
  })
}

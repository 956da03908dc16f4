import { LISTS } from '../../../bot/lists'
import type { ShownRow } from '../../../bot/ports'
import { createRowsJudge, type ExpectedRows } from '../../../bot/reconciling/judge-rows'

const [K1, K2, K3] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]
const expected: ExpectedRows = {
  find: (recordKey) => Promise.resolve([K1, K2, K3].includes(recordKey) ? { row: { recordKey, fields: { RecordKey: recordKey, PersonId: `p-${recordKey[0]}` } }, logNumber: Number(recordKey[0]) } : undefined),
  mustShow: new Map([[K1, 1], [K2, 2]]),
}
const by = { by: { who: 'kvitter' as const }, at: '2026-11-21T09:00:00.000Z' }
const shown = (itemId: string, RecordKey: string, PersonId = `p-${RecordKey[0]}`): ShownRow => ({ itemId, fields: { RecordKey, PersonId }, created: by, changed: by })
const judge = async (rows: ShownRow[], refused: string[] = []) => {
  const judging = createRowsJudge(LISTS.signatures, { missing: new Set(), replaced: new Set() })
  for (const row of rows) await judging.look(row, expected)
  return judging.finish(expected, new Set(refused)).observations.map(({ kind, aboutKey }) => `${kind} ${aboutKey}`)
}

test('what must be shown and is not, is missing; what may be shown already is not asked for', async () => {
  expect(await judge([shown('1', K1)])).toEqual([`row-missing ${K2}`])
  expect(await judge([shown('1', K1), shown('2', K2), shown('3', K3)])).toEqual([])
})

test('what SharePoint refused is not missing, and a row that differs is there', async () => {
  expect(await judge([shown('1', K1, 'p-forged')], [K2])).toEqual([`row-differs ${K1}`])
})

test('of rows that claim to be the same record, only the sound one is', async () => {
  const both = [shown('1', K1), shown('9', K1, 'p-forged')]
  expect(await judge([...both, shown('2', K2)])).toEqual(['row-unknown item-9'])
  expect(await judge([...both.reverse(), shown('2', K2)])).toEqual(['row-unknown item-9'])
  expect(await judge([shown('1', K1), shown('5', K1), shown('2', K2)])).toEqual(['row-unknown item-5'])
})

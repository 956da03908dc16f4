import { LISTS } from '../../../bot/lists'
import type { ListRow, ShownRow } from '../../../bot/ports'
import { judgeRow, keyOf, type ColumnTroubles } from '../../../bot/reconciling/judge-row'

const KEY = 'a'.repeat(64)
const row: ListRow = { recordKey: KEY, fields: { RecordKey: KEY, PersonId: 'p-1', UnitId: 'u-1', Salt: 's', RecordedAt: '2026-11-21T09:00:00Z' } }
const NONE: ColumnTroubles = { missing: new Set(), replaced: new Set() }
const KVITTER = { by: { who: 'kvitter' as const }, at: '2026-11-21T09:00:00.000Z' }
const PERSON = { by: { who: 'person' as const, name: 'Kari' }, at: '2026-11-22T09:00:00.000Z' }
const shown = (fields: Record<string, unknown>, change: Partial<ShownRow> = {}): ShownRow => ({ itemId: '7', fields: { ...row.fields, ...fields }, created: KVITTER, changed: KVITTER, ...change })
const judge = (seen: ShownRow, troubles = NONE) => judgeRow(LISTS.signatures, seen, { row, logNumber: 4 }, troubles)

test('a row that says what the record says is sound, with what SharePoint adds and what is worked out when written', () => {
  expect(judge(shown({ Modified: 'x', _UIVersionString: '3.0', UnitId: 'u-elsewhere' }))).toBeUndefined()
})

test('one that says something else differs, and it is told who changed it', () => {
  expect(judge(shown({ PersonId: 'p-2', Salt: '' }, { changed: PERSON }))).toEqual({
    kind: 'row-differs', listName: 'Signatures', aboutKey: KEY, logNumber: 4, fields: ['PersonId', 'Salt'], detail: '', changedBy: PERSON.by, changedAt: PERSON.at, isPlanted: false,
  })
})

test('one that had a column filled in which the record leaves empty differs too', () => {
  expect(judge(shown({ SignedOn: '2020-01-01' }))).toMatchObject({ kind: 'row-differs', fields: ['SignedOn'] })
})

test('one that others put there before the record is called planted', () => {
  expect(judge(shown({ PersonId: 'p-2' }, { created: PERSON, changed: PERSON }))).toMatchObject({ kind: 'row-differs', isPlanted: true })
})

test('one that no record stands behind is unknown, under its key or else its number', () => {
  expect(judgeRow(LISTS.signatures, shown({}), undefined, NONE)).toMatchObject({ kind: 'row-unknown', aboutKey: KEY })
  expect(judgeRow(LISTS.signatures, shown({ RecordKey: '=1+1' }), undefined, NONE)).toMatchObject({ kind: 'row-unknown', aboutKey: 'item-7' })
})

test('what is known of a column is not said again of each row, but a forged value is', () => {
  expect(judge(shown({ Salt: 'forged' }), { missing: new Set(['Salt']), replaced: new Set() })).toBeUndefined()
  expect(judge(shown({ Salt: undefined }), { missing: new Set(), replaced: new Set(['Salt']) })).toBeUndefined()
  expect(judge(shown({ Salt: 'forged' }), { missing: new Set(), replaced: new Set(['Salt']) })).toMatchObject({ fields: ['Salt'] })
})

test('keys are read as SharePoint compares them, and nothing else is taken for one', () => {
  expect([keyOf(shown({ RecordKey: KEY.toUpperCase() })), keyOf(shown({ RecordKey: 7 })), keyOf(shown({ RecordKey: `${KEY}0` }))]).toEqual([KEY, undefined, undefined])
})

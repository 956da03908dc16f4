import { prepareImport } from '../../../bot/directory/prepare-import'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'
import { makeWorkbook } from '../files/sample-workbook'

const { organisation } = sampleState()
const prepare = (fileName: string, content: string | Uint8Array, today = TODAY) =>
  prepareImport(organisation, [{ fileName, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }], today, () => undefined)
const LEAVE = `ansattnummer;fra;til\n${PEOPLE.onLeave};01.09.2026;\n${PEOPLE.employee};01.12.2026;\n`

test('a file is planned and previewed under a key of its own', async () => {
  const [one, again, other, tomorrow] = [await prepare('p.csv', LEAVE), await prepare('p.csv', LEAVE), await prepare('p.csv', `${LEAVE}\n`), await prepare('p.csv', LEAVE, '2026-11-22')]
  expect(one).toMatchObject({ outcome: 'ready', plan: { changes: [{ change: 'leave', personId: PEOPLE.employee, startsOn: '2026-12-01' }] }, preview: { lists: { onLeave: { total: 1 } } } })
  const keyOf = (prepared: typeof one) => (prepared.outcome === 'ready' ? prepared.importKey : '')
  expect(keyOf(again)).toBe(keyOf(one))
  expect(new Set([one, other, tomorrow].map(keyOf)).size).toBe(3)
})

test('a workbook with dates of the sheet says the same as the CSV file', async () => {
  const book = await makeWorkbook({ Permisjoner: [['Ansattnr.', 'Fra dato', 'Til dato'], [PEOPLE.onLeave, new Date('2026-09-01T00:00:00Z'), null], [PEOPLE.employee, new Date('2026-12-01T00:00:00Z'), null]] })
  expect(await prepare('hr.xlsx', book)).toMatchObject({ plan: { changes: [{ change: 'leave', personId: PEOPLE.employee, startsOn: '2026-12-01' }] } })
})

test('mistakes of cells and of what does not go together are told with their place', async () => {
  expect(await prepare('p.csv', 'ansattnummer;fra;til\n1;i går;')).toEqual({ outcome: 'wrong', problems: [{ code: 'bad-day', table: 'p', row: 2, column: 'fra' }] })
  expect(await prepare('p.csv', 'ansattnummer;fra;til\nukjent;01.01.2026;')).toEqual({ outcome: 'wrong', problems: [{ code: 'unknown-person', table: 'p', row: 2, column: 'ansattnummer' }] })
})

test('a file that cannot be read is told of with its name', async () =>
  expect(await prepare('p.csv', '')).toEqual({ outcome: 'unreadable', fileName: 'p.csv', problem: 'empty', place: { table: 'p' } }))

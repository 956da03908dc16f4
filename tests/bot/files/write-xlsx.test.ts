import ExcelJS from 'exceljs'
import fc from 'fast-check'
import type { ExportedColumn, ExportedTable } from '../../../bot/files/exported-table'
import { readXlsx } from '../../../bot/files/read-xlsx'
import { writeXlsx } from '../../../bot/files/write-xlsx'

const columns: ExportedColumn[] = [
  { key: 'title', heading: 'Aktivitet', kind: 'text' },
  { key: 'due', heading: 'Frist', kind: 'day' },
  { key: 'count', heading: 'Antall', kind: 'number' },
]
const table: ExportedTable = { title: 'Årshjul 2026', columns, rows: [{ title: 'Vernerunde', due: '2026-11-30', count: 3 }], about: [['Tatt ut av', 'Kari Ås']] }
const open = async (written: ExportedTable) => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Uint8Array.from(await writeXlsx(written)).buffer)
  return workbook
}

test('the rows are on the first sheet and where they come from on the second', async () =>
  expect(await readXlsx(await writeXlsx(table))).toEqual({
    outcome: 'read',
    tables: [
      { name: 'Årshjul 2026', header: ['Aktivitet', 'Frist', 'Antall'], rows: [{ number: 2, cells: ['Vernerunde', '2026-11-30', '3'] }] },
      { name: 'Om', header: ['Om', 'Årshjul 2026'], rows: [{ number: 2, cells: ['Tatt ut av', 'Kari Ås'] }] },
    ],
  }))

test('days are days and numbers are numbers', async () => {
  const sheet = (await open(table)).worksheets[0]
  expect(sheet?.getCell('B2').value).toEqual(new Date('2026-11-30T00:00:00Z'))
  expect(sheet?.getCell('C2').value).toBe(3)
})

test('the header stays in sight and can be filtered by', async () => {
  const sheet = (await open(table)).worksheets[0]
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
  expect(sheet?.autoFilter).toBe('A1:C2')
})

test('what is absent is an empty cell, and a day that is none stays text', async () => {
  const sheet = (await open({ ...table, rows: [{ due: '2026-02-31x' }, { due: '1814-05-17' }] })).worksheets[0]
  expect([sheet?.getCell('A2').value, sheet?.getCell('B2').value, sheet?.getCell('B3').value]).toEqual([null, '2026-02-31x', '1814-05-17'])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j is text and stays so when somebody edits it', async (title) => {
  const cell = (await open({ ...table, rows: [{ title }] })).worksheets[0]?.getCell('A2')
  expect([cell?.type, cell?.value, cell?.numFmt]).toEqual([ExcelJS.ValueType.String, title, '@'])
})

test.each([
  ['a/b[c]:d*e?f\\g', 'a b c d e f g'],
  ['History', 'Tabell'],
  ["'''", 'Tabell'],
  ['Årshjul for Kommunalsjefsområdet for oppvekst og kultur', 'Årshjul for Kommunalsjefsområde'],
])('a sheet may not be called %j', async (title, name) => expect((await open({ ...table, title })).worksheets[0]?.name).toBe(name))

test('a table called as the other sheet keeps both', async () => expect((await open({ ...table, title: 'om' })).worksheets.map(({ name }) => name)).toHaveLength(2))

test('a text longer than a cell holds is cut', async () =>
  expect((await open({ ...table, rows: [{ title: 'å'.repeat(40_000) }] })).worksheets[0]?.getCell('A2').value).toBe('å'.repeat(32_767)))

test('whatever somebody wrote is read as they wrote it, and never as a formula', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('_x0041_', 'a\r\nb', '<b>&amp;', '\u0000x\uFFFF')), fc.integer(), async (title, count) => {
      const sheet = (await open({ ...table, rows: [{ title: `x${title}`, count }] })).worksheets[0]
      expect(sheet?.getCell('A2').type).toBe(ExcelJS.ValueType.String)
      expect(sheet?.getCell('A2').value).toBe(`x${title}`.replace(/\r\n?/g, '\n').replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''))
      expect(sheet?.getCell('C2').value).toBe(count)
    }),
    { numRuns: 60 },
  ), 30_000)

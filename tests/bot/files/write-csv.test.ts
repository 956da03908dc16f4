import fc from 'fast-check'
import { readCsv } from '../../../bot/files/read-csv'
import type { ExportedColumn } from '../../../bot/files/exported-table'
import { writeCsv } from '../../../bot/files/write-csv'

const columns: ExportedColumn[] = [
  { key: 'title', heading: 'Aktivitet', kind: 'text' },
  { key: 'due', heading: 'Frist', kind: 'day' },
  { key: 'count', heading: 'Antall', kind: 'number' },
]
const write = (...rows: Record<string, string | number | undefined>[]) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ columns, rows }))
const readRows = (bytes: Uint8Array) => {
  const read = readCsv('x', bytes)
  return read.outcome === 'read' ? read.tables[0]?.rows.map(({ cells }) => cells) : read
}

test('it begins with the mark of UTF-8, has commas between cells and ends every line as RFC 4180 says', () =>
  expect(write({ title: 'Vernerunde', due: '2026-11-30', count: 3 })).toBe('\uFEFFAktivitet,Frist,Antall\r\nVernerunde,2026-11-30,3\r\n'))

test('a cell with a comma, a quote or a line is quoted', () =>
  expect(write({ title: 'Les «a», "b"\nog c' })).toBe('\uFEFFAktivitet,Frist,Antall\r\n"Les «a», ""b""\nog c",,\r\n'))

test('a table without rows is its headings', () => expect(write()).toBe('\uFEFFAktivitet,Frist,Antall\r\n'))

test.each(['=1+1', '+47 22', '-5', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1+1'])('%j becomes text', (title) => {
  const [, line = ''] = write({ title }).split('\r\n')
  expect(line).toMatch(/^"?\s*'/)
})

test.each(['Vernerunde;=HYPERLINK(A1)', 'Vernerunde\n=HYPERLINK(A1)'])('also where a Norwegian spreadsheet would begin a new cell: %j', (title) => expect(write({ title })).toContain("'=HYPERLINK"))

test('a number below zero stays a number, and one that is none is left out', () =>
  expect(write({ count: -2.5 }, { count: Number.NaN })).toBe('\uFEFFAktivitet,Frist,Antall\r\n,,-2.5\r\n,,\r\n'))

const harmless = fc.string({ unit: fc.constantFrom('a', 'å', 'Ø', '😀', ' ', ',', ';', '"', "'", '\n', '=', '-', '@') })

test('what is written is what is read, but for the apostrophes', () =>
  fc.assert(
    fc.property(harmless, harmless, (first, second) => {
      const read = readRows(writeCsv({ columns: [{ key: 'a', heading: 'A', kind: 'text' }, { key: 'b', heading: 'B', kind: 'text' }, { key: 'n', heading: 'N', kind: 'number' }], rows: [{ a: first, b: second, n: 1 }] }))
      const withoutApostrophes = (text: string) => text.replaceAll("'", '').trim()
      expect(read).toEqual([[expect.anything(), expect.anything(), '1']])
      expect((read as string[][])[0]?.slice(0, 2).map(withoutApostrophes)).toEqual([first, second].map(withoutApostrophes))
    }),
  ))

test('whatever somebody wrote, no cell begins as a formula does, whichever sign parts the cells', () =>
  fc.assert(
    fc.property(fc.oneof(harmless, fc.string({ unit: 'binary' })), (title) => {
      const text = new TextDecoder().decode(writeCsv({ columns: [{ key: 'a', heading: 'A', kind: 'text' }], rows: [{ a: title }] }))
      const [, ...rest] = text.split('\r\n')
      expect(rest.join('\r\n').replaceAll('"', '')).not.toMatch(/(^|[;\n\t])[ \u00A0]*[=+\-@＝＋－＠]/)
    }),
  ))

import JSZip from 'jszip'
import { readXlsx } from '../../../bot/files/read-xlsx'
import { makeWorkbook } from './sample-workbook'

const readCells = async (...cells: Parameters<typeof makeWorkbook>[0][string][number]) => {
  const read = await readXlsx(await makeWorkbook({ x: [cells.map((_, index) => `h${index}`), cells] }))
  return read.outcome === 'read' ? read.tables[0]?.rows[0]?.cells : read
}

test('every sheet that holds anything is a table under its name', async () =>
  expect(await readXlsx(await makeWorkbook({ enheter: [['id'], ['u1']], ansatte: [['nr'], [7]], tom: [] }))).toEqual({
    outcome: 'read',
    tables: [
      { name: 'enheter', header: ['id'], rows: [{ number: 2, cells: ['u1'] }] },
      { name: 'ansatte', header: ['nr'], rows: [{ number: 2, cells: ['7'] }] },
    ],
  }))

test('days, moments, numbers and truth become text', async () =>
  expect(await readCells(new Date('2026-02-28T00:00:00Z'), new Date('2026-02-28T13:30:00Z'), 0.1 + 0.2, true)).toEqual(['2026-02-28', '2026-02-28T13:30:00', '0.3', 'true']))

test('a share that is shown in per cent says so', async () => {
  const bytes = await makeWorkbook({ x: [['prosent'], [0.575]] }, (book) => {
    const cell = book.getWorksheet('x')?.getCell('A2')
    if (cell) cell.numFmt = '0.0%'
  })
  expect(await readXlsx(bytes)).toMatchObject({ tables: [{ rows: [{ cells: ['57.5%'] }] }] })
})

test('rich text and links are their text', async () =>
  expect(await readCells({ richText: [{ text: 'Ka' }, { font: { bold: true }, text: 'ri' }] }, { text: 'kari@fjordvik.example', hyperlink: 'mailto:kari@fjordvik.example' })).toEqual([
    'Kari',
    'kari@fjordvik.example',
  ]))

test('of a formula the plain result that was kept with it is taken', async () =>
  expect(await readCells({ formula: 'A1&"x"', result: 'Kari' }, { formula: 'TODAY()', result: new Date('2026-01-02T00:00:00Z') })).toEqual(['Kari', '2026-01-02']))

test('a formula without a plain result is refused with its cell', async () => {
  expect(await readCells('Kari', { formula: 'A1' })).toEqual({ outcome: 'refused', problem: 'formula', place: { table: 'x', cell: 'B2' } })
  expect(await readCells({ formula: '1/0', result: { error: '#DIV/0!' } })).toMatchObject({ problem: 'formula' })
})

test('a cell that shows an error is refused', async () => expect(await readCells({ error: '#N/A' })).toMatchObject({ problem: 'error-value', place: { cell: 'A2' } }))

test('text that looks like a formula stays text', async () => expect(await readCells('=1+1', '@SUM(A1)')).toEqual(['=1+1', '@SUM(A1)']))

test('a choice that is offered down a whole column costs nothing', async () => {
  const bytes = await makeWorkbook({ x: [['id'], ['7']] })
  const archive = await JSZip.loadAsync(bytes)
  const sheet = (await archive.file('xl/worksheets/sheet1.xml')?.async('string')) ?? ''
  const validation = '<dataValidations count="1"><dataValidation type="list" sqref="A2:Z1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>'
  archive.file('xl/worksheets/sheet1.xml', sheet.replace('</sheetData>', `</sheetData>${validation}`))
  expect(await readXlsx(await archive.generateAsync({ type: 'uint8array' }))).toMatchObject({ outcome: 'read' })
})

test('a workbook without a word is empty', async () => expect(await readXlsx(await makeWorkbook({ x: [] }))).toEqual({ outcome: 'refused', problem: 'empty' }))

test('a sheet that is no XML is broken', async () => {
  const archive = await JSZip.loadAsync(await makeWorkbook({ x: [['id'], ['7']] }))
  archive.file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row')
  expect(await readXlsx(await archive.generateAsync({ type: 'uint8array' }))).toEqual({ outcome: 'refused', problem: 'broken' })
})

import { readTables } from '../../../bot/files/read-tables'
import { MAXIMUM_FILE_BYTES } from '../../../bot/files/table'
import { makeWorkbook } from './sample-workbook'

const csv = new TextEncoder().encode('id;navn\n7;Kari')

test('a CSV file is one table under its name', async () =>
  expect(await readTables('Ansatte 2026.csv', csv)).toMatchObject({ outcome: 'read', tables: [{ name: 'Ansatte 2026', header: ['id', 'navn'] }] }))

test('a workbook is a table for each sheet', async () =>
  expect(await readTables('HR.XLSX', await makeWorkbook({ enheter: [['id'], ['u1']] }))).toMatchObject({ outcome: 'read', tables: [{ name: 'enheter' }] }))

describe('of the wrong type is', () => {
  test.each([['bilde.png'], ['gammel.xls'], ['uten'], ['fil.xlsx']])('%s', async (name) => expect(await readTables(name, csv)).toEqual({ outcome: 'refused', problem: 'wrong-type' }))

  test('a workbook that calls itself CSV', async () =>
    expect(await readTables('fil.csv', await makeWorkbook({ x: [['id']] }))).toEqual({ outcome: 'refused', problem: 'wrong-type' }))
})

test('a file that is too large is refused unread', async () =>
  expect(await readTables('stor.csv', new Uint8Array(MAXIMUM_FILE_BYTES + 1))).toEqual({ outcome: 'refused', problem: 'too-large' }))

test('a file without a word is empty', async () => {
  expect(await readTables('tom.csv', new Uint8Array())).toMatchObject({ outcome: 'refused', problem: 'empty' })
  expect(await readTables('tom.xlsx', new Uint8Array())).toEqual({ outcome: 'refused', problem: 'empty' })
})

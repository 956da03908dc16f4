import { readCsv } from '../../../bot/files/read-csv'
import { MAXIMUM_ROWS } from '../../../bot/files/table'

const read = (text: string) => readCsv('ansatte', new TextEncoder().encode(text))

test.each([[';'], [','], ['\t']])('cells parted by %j are found', (delimiter) =>
  expect(read(`id${delimiter}navn\r\n7${delimiter}"Li${delimiter} Kari"\r\n`)).toEqual({
    outcome: 'read',
    tables: [{ name: 'ansatte', header: ['id', 'navn'], rows: [{ number: 2, cells: ['7', `Li${delimiter} Kari`] }] }],
  }))

test('a semicolon inside quotes does not make it the sign that parts cells', () =>
  expect(read('"id;nr",navn\n7,Kari')).toMatchObject({ tables: [{ header: ['id;nr', 'navn'] }] }))

test('rows keep the number that a spreadsheet shows, also after an empty one', () =>
  expect(read('id;navn\n\n7;Kari')).toMatchObject({ tables: [{ rows: [{ number: 3 }] }] }))

test('a cell that looks like a formula stays text', () => expect(read('id;navn\n7;=1+1')).toMatchObject({ tables: [{ rows: [{ cells: ['7', '=1+1'] }] }] }))

test('a quote that never ends is refused with its line', () =>
  expect(read('id;navn\n7;"Kari')).toMatchObject({ outcome: 'refused', problem: 'broken', place: { table: 'ansatte' } }))

test('a broken encoding is refused', () =>
  expect(readCsv('x', new Uint8Array(Buffer.from('id;\uFFFD', 'utf8')))).toEqual({ outcome: 'refused', problem: 'encoding' }))

test('more rows than anybody has people are refused', () =>
  expect(read(`id\n${'7\n'.repeat(MAXIMUM_ROWS + 1)}`)).toMatchObject({ outcome: 'refused', problem: 'too-many-rows' }))

import { toTable } from '../../../bot/files/to-table'

const rows = (...lines: string[][]) => lines.map((cells, index) => ({ number: index + 1, cells }))

test('the first row with text is the header, and empty rows are left out', () =>
  expect(toTable('enheter', rows([''], ['id', ' navn ', ''], ['', ''], ['u1', 'Skolen']))).toEqual({
    outcome: 'read',
    tables: [{ name: 'enheter', header: ['id', 'navn'], rows: [{ number: 4, cells: ['u1', 'Skolen'] }] }],
  }))

test('a short row has empty cells at its end', () => expect(toTable('x', rows(['a', 'b'], ['1']))).toMatchObject({ tables: [{ rows: [{ cells: ['1', ''] }] }] }))

test('a cell beyond the last heading is refused with its row', () =>
  expect(toTable('x', rows(['a', 'b'], ['1', '2', '3']))).toEqual({ outcome: 'refused', problem: 'cell-without-heading', place: { table: 'x', row: 2 } }))

test('a table without a single text is empty', () => expect(toTable('x', rows([' ']))).toEqual({ outcome: 'refused', problem: 'empty', place: { table: 'x' } }))

import { LISTS } from '../../../bot/lists'
import type { ShownColumn } from '../../../bot/ports'
import { judgeColumns } from '../../../bot/findings/judge-columns'

const SHAPE = LISTS.signatures
const shown = (): ShownColumn[] =>
  SHAPE.columns.map((column) => ({ id: `id-${column.name}`, name: column.name, caption: column.caption, kind: column.kind, isIndexed: column.indexed === true, isUnique: 'unique' in column }))
const known = new Map(shown().map(({ name, id }) => [name, id]))
const judge = (change: (column: ShownColumn) => ShownColumn[]) => judgeColumns(SHAPE, shown().flatMap(change), known).map(({ kind, aboutKey, detail }) => [kind, aboutKey, detail])
const only = (name: string, change: Partial<ShownColumn>) => judge((column) => [column.name === name ? { ...column, ...change } : column])

test('columns as they were made are in order, also with further ones beside', () => {
  expect(judge((column) => [column])).toEqual([])
  expect(judgeColumns(SHAPE, [...shown(), { id: 'x', name: 'Notat', caption: 'Notat', isIndexed: false, isUnique: false }], known)).toEqual([])
})

test('each change is the finding it should be', () => {
  expect(judge((column) => (column.name === 'Salt' ? [] : [column]))).toEqual([['column-missing', 'Salt', '']])
  expect(only('Salt', { id: 'another' })).toEqual([['column-replaced', 'Salt', '']])
  expect(only('Salt', { kind: 'number' })).toEqual([['column-replaced', 'Salt', '']])
  expect(only('Salt', { caption: 'Krydder' })).toEqual([['column-renamed', 'Salt', 'Krydder']])
  expect(only('PersonId', { isIndexed: false })).toEqual([['index-lost', 'PersonId', '']])
  expect(only('RecordKey', { isIndexed: false, isUnique: false })).toEqual([['index-lost', 'RecordKey', ''], ['unique-lost', 'RecordKey', '']])
})

test('a column of which SharePoint does not say what kind it is, is not suspected', () => {
  const { kind: _, ...without } = shown().find(({ name }) => name === 'Salt') ?? { kind: '' }
  expect(judge((column) => [column.name === 'Salt' ? (without as ShownColumn) : column])).toEqual([])
})

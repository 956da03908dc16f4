import type { Finding } from '../../core/findings/finding'
import type { ListShape } from '../lists'
import type { Column } from '../lists/list'
import type { ShownColumn } from '../ports'
import { observeList, type Observation } from './observation'

/**
 * What is wrong with the columns of a list. `known` are the ids they had when first seen. Columns that somebody added beside ours
 * harm nothing and are not told.
 */
export function judgeColumns({ name: listName, columns }: Pick<ListShape, 'name' | 'columns'>, shown: readonly ShownColumn[], known: ReadonlyMap<string, string>): Observation[] {
  const byName = new Map(shown.map((column) => [column.name, column]))
  return columns.flatMap((column): Observation[] => {
    const observe = (kind: Finding['kind'], detail = ''): Observation => ({ ...observeList(listName, kind), aboutKey: column.name, fields: [column.name], detail })
    const found = byName.get(column.name)
    if (!found) return [observe('column-missing')]
    if (isAnother(column, found, known.get(column.name))) return [observe('column-replaced')]
    return [
      ...(found.caption === column.caption ? [] : [observe('column-renamed', found.caption)]),
      ...(column.indexed && !found.isIndexed ? [observe('index-lost')] : []),
      ...(column.kind === 'text' && column.unique && !found.isUnique ? [observe('unique-lost')] : []),
    ]
  })
}

function isAnother({ kind }: Column, found: ShownColumn, knownId: string | undefined): boolean {
  return (knownId !== undefined && knownId !== found.id) || (found.kind !== undefined && found.kind !== kind)
}

import type { KnownLists, RowStore, ShownColumn } from '../ports'

const LISTS = 'known-lists'
const COLUMNS = 'known-columns'

/** Ids of lists in table storage: a list editor can give another list the name, but not the id. */
export function createKnownLists(cursors: RowStore): KnownLists & Pick<RecordedLists, 'forget'> {
  return {
    async find(listName) {
      const row = await cursors.find(LISTS, listName)
      return row && { listId: String(row.values['listId']) }
    },
    async remember(listName, listId) {
      await cursors.insert(LISTS, [{ row: listName, values: { listId } }])
    },
    forget: (listName) => cursors.remove(LISTS, listName),
  }
}

export type RecordedLists = {
  /** After an administrator decided to begin with a new list. */
  forget(listName: string): Promise<void>
}

/** The ids that the columns of a list had when they were first seen, by name: who deletes a column takes its values along, and a new one has another id. */
export async function recordColumns(cursors: RowStore, listId: string, columns: readonly ShownColumn[]): Promise<ReadonlyMap<string, string>> {
  const partition = `${COLUMNS}-${listId}`
  const known = new Map((await cursors.list(partition)).map(({ row, values }) => [row, String(values['columnId'])]))
  for (const { name, id } of columns) {
    if (known.has(name) || !/^[A-Za-z]\w*$/.test(name)) continue
    await cursors.insert(partition, [{ row: name, values: { columnId: id } }])
    known.set(name, id)
  }
  return known
}

import { compareFields } from '../lists/compare-fields'
import { LIST_SHAPES, type ListShape } from '../lists'
import type { AppendOutcome, ListChanges, ListRow, RecordList, RecordListReader, ShownChange, ShownColumn, ShownRow } from '../ports'

export type MemoryRecordList = RecordList & RecordListReader & { rowsOf(listName: string): ListRow[]; editor: ListEditor }

/** What somebody with the rights of an owner may do to lists, past the app. */
export type ListEditor = {
  plant(listName: string, fields: Record<string, unknown>): string
  edit(listName: string, recordKey: string, fields: Record<string, unknown>): void
  /** What comes back has the number it had. */
  deleteRow(listName: string, recordKey: string): void
  restoreRow(listName: string, recordKey: string): void
  deleteList(listName: string): void
  restoreList(listName: string): void
  /** A list of another id under the same name, empty, with the columns given. */
  recreateList(listName: string, columns?: readonly ShownColumn[]): void
  changeColumn(listName: string, name: string, change: Partial<ShownColumn> | undefined): void
  /** Tokens given until now are too old. */
  forgetChanges(listName: string): void
}

type MemoryRow = ShownRow & { isDeleted: boolean }
type MemoryList = { listId: string; columns: ShownColumn[]; rows: Map<string, MemoryRow>; lastOfKey: Map<unknown, MemoryRow>; changed: { itemId: string }[]; oldestToken: number }

const KVITTER: ShownChange['by'] = { who: 'kvitter' }
const EDITOR: ShownChange['by'] = { who: 'person', name: 'Liste Redaktør' }

/** Lists in memory, for tests and for runs in virtual time, with the same answers as SharePoint's. */
export function createMemoryRecordList(now: () => Date = () => new Date(0)): MemoryRecordList {
  let lastId = 0
  const nextId = () => String((lastId += 1))
  const create = (listName: string, columns = columnsOf(listName)): MemoryList => ({ listId: `list-${nextId()}`, columns, rows: new Map(), lastOfKey: new Map(), changed: [], oldestToken: 0 })
  /** The first list of a name is the one that is known; what was deleted is kept beside. */
  const lists = new Map<string, { known: MemoryList; shown: MemoryList | undefined }>()
  const placeOf = (listName: string) => {
    const known = create(listName)
    const place = lists.get(listName) ?? { known, shown: known }
    lists.set(listName, place)
    return place
  }
  const find = (listName: string) => {
    const { known, shown } = placeOf(listName)
    return shown === known ? known : undefined
  }
  const require = (listName: string) => {
    const list = find(listName)
    if (!list) throw new Error(`${listName} is away`)
    return list
  }
  const change = (by: ShownChange['by']): ShownChange => ({ by, at: now().toISOString() })
  const put = (list: MemoryList, row: MemoryRow) => {
    list.rows.set(row.itemId, row)
    list.lastOfKey.set(row.fields['RecordKey'], row)
    list.changed.push({ itemId: row.itemId })
  }
  const there = (list: MemoryList) => [...list.rows.values()].filter(({ isDeleted }) => !isDeleted)
  const isShown = (list: MemoryList, row: MemoryRow) => list.rows.get(row.itemId) === row && !row.isDeleted
  const findRow = (list: MemoryList, recordKey: string) => [...list.rows.values()].find(({ fields }) => fields['RecordKey'] === recordKey)
  const requireRow = (list: MemoryList, recordKey: string) => {
    const row = findRow(list, recordKey)
    if (!row) throw new Error(`no row ${recordKey}`)
    return row
  }
  const add = (list: MemoryList, fields: Record<string, unknown>, by: ShownChange['by']) => {
    const itemId = nextId()
    put(list, { itemId, fields: { ...fields }, created: change(by), changed: change(by), isDeleted: false })
    return itemId
  }

  const appendTo = (list: MemoryList, row: ListRow): AppendOutcome => {
    const unknown = Object.keys(row.fields).find((name) => name !== 'Title' && !list.columns.some((column) => column.name === name))
    if (unknown !== undefined) return { outcome: 'refused', reason: `400 invalidRequest Field '${unknown}' is not recognized` }
    // A key that no row ever had needs no looking for: thousands are added.
    const last = list.lastOfKey.get(row.recordKey)
    const same = last && (isShown(list, last) ? last : there(list).find(({ fields }) => fields['RecordKey'] === row.recordKey))
    if (!same) {
      add(list, row.fields, KVITTER)
      return { outcome: 'written' }
    }
    const fields = compareFields(row.fields, same.fields)
    return fields.length === 0 ? { outcome: 'same' } : { outcome: 'differs', fields, row: { created: same.created, changed: same.changed } }
  }

  return {
    append(listName, rows) {
      const list = find(listName)
      const away: AppendOutcome = { outcome: 'no-list', because: placeOf(listName).shown ? 'list-replaced' : 'list-missing' }
      return Promise.resolve(rows.map((row) => (list ? appendTo(list, row) : away)))
    },
    look(listName) {
      const list = find(listName)
      if (list) return Promise.resolve({ outcome: 'found', listId: list.listId, columns: list.columns.map((column) => ({ ...column })) })
      return Promise.resolve({ outcome: placeOf(listName).shown ? 'replaced' : 'missing' })
    },
    async *readPages(listName) {
      yield* await Promise.resolve([there(require(listName)).map(toShown), []])
    },
    markNow(listName) {
      const list = require(listName)
      return Promise.resolve(`${list.listId}/${list.changed.length}`)
    },
    readChanges(listName, token): Promise<ListChanges> {
      const list = require(listName)
      const [listId, since] = token.split('/')
      if (listId !== list.listId || since === undefined || Number(since) < list.oldestToken) return Promise.resolve({ outcome: 'begin-anew' })
      const ids = new Set(list.changed.slice(Number(since)).map(({ itemId }) => itemId))
      const rows = [...list.rows.values()].filter(({ itemId }) => ids.has(itemId))
      return Promise.resolve({
        outcome: 'changes',
        rows: rows.filter(({ isDeleted }) => !isDeleted).map(toShown),
        hasDeletions: rows.some(({ isDeleted }) => isDeleted),
        token: `${list.listId}/${list.changed.length}`,
      })
    },
    rowsOf: (listName) => there(placeOf(listName).shown ?? create(listName)).map(({ fields }) => ({ recordKey: String(fields['RecordKey']), fields: { ...fields } as ListRow['fields'] })),

    editor: {
      plant: (listName, fields) => add(require(listName), fields, EDITOR),
      edit(listName, recordKey, fields) {
        const row = requireRow(require(listName), recordKey)
        put(require(listName), { ...row, fields: { ...row.fields, ...fields }, changed: change(EDITOR) })
      },
      deleteRow: (listName, recordKey) => put(require(listName), { ...requireRow(require(listName), recordKey), isDeleted: true }),
      restoreRow: (listName, recordKey) => put(require(listName), { ...requireRow(require(listName), recordKey), isDeleted: false }),
      deleteList: (listName) => void (placeOf(listName).shown = undefined),
      restoreList: (listName) => void (placeOf(listName).shown = placeOf(listName).known),
      recreateList: (listName, columns) => void (placeOf(listName).shown = create(listName, columns && [...columns])),
      changeColumn(listName, name, changes) {
        const list = require(listName)
        list.columns = list.columns.flatMap((column) => (column.name !== name ? [column] : changes ? [{ ...column, ...changes }] : []))
        if (changes && !list.columns.some((column) => column.name === name)) list.columns.push({ id: nextId(), caption: name, isIndexed: false, isUnique: false, ...changes, name })
      },
      forgetChanges: (listName) => void (require(listName).oldestToken = Infinity),
    },
  }
}

function toShown({ itemId, fields, created, changed }: MemoryRow): ShownRow {
  return { itemId, fields: { ...fields }, created, changed }
}

function columnsOf(listName: string): ShownColumn[] {
  const shape: ListShape | undefined = LIST_SHAPES.find(({ name }) => name === listName)
  return (shape?.columns ?? []).map((column) => ({
    id: `column-${column.name}`,
    name: column.name,
    caption: column.caption,
    kind: column.kind,
    isIndexed: column.indexed === true,
    isUnique: column.kind === 'text' && column.unique === true,
  }))
}

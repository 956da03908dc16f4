import type { ListChanges, RecordListReader, ShownColumn, ShownRow } from '../ports'
import type { GraphClient } from './graph-client'
import { GraphRequestError } from './graph-error'
import { toShownRow, type GraphItem } from './shown-row'
import { ListAwayError, type Site } from './site'

/** A tenth of what Graph hands out at most: a page is compared in one go, and clicks get their turn between two. */
const PAGE_SIZE = 500
/** After more changes than these it is cheaper to read the list than to remember which row changed. */
const MOST_CHANGES = 5_000

type Page = { value: GraphItem[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string }
type GraphColumn = { id: string; name: string; displayName?: string; indexed?: boolean; enforceUniqueValues?: boolean } & Partial<Record<Facet, { allowMultipleLines?: boolean }>>
type Facet = 'text' | 'number' | 'boolean' | 'dateTime' | 'choice'

/** What lists show, through Graph. `ownAppId` is the application that our own writes are shown under. */
export function createRecordListReader(client: GraphClient, site: Site, ownAppId: string): RecordListReader {
  const pathOf = async (listName: string) => `/sites/${await site.id()}/lists/${await site.listId(listName)}`
  /** A list that vanished since it was looked up is looked up anew, by whoever asks next. */
  const whileKnown = async <T>(ask: () => Promise<T>): Promise<T> => {
    try {
      return await ask()
    } catch (error) {
      if (error instanceof GraphRequestError && error.status === 404) site.forget()
      throw error
    }
  }
  const toRow = (item: GraphItem) => toShownRow(item, ownAppId)

  return {
    async look(listName) {
      try {
        site.forget()
        const listId = await site.listId(listName)
        const columns = await client.listAll<GraphColumn>(`/sites/${await site.id()}/lists/${listId}/columns`)
        return { outcome: 'found', listId, columns: columns.map(toShownColumn) }
      } catch (error) {
        if (error instanceof ListAwayError) return { outcome: error.because === 'list-replaced' ? 'replaced' : 'missing' }
        if (error instanceof GraphRequestError && error.status === 404) return { outcome: 'missing' }
        throw error
      }
    },
    async *readPages(listName) {
      let next: string | undefined = `${await pathOf(listName)}/items?$expand=fields&$top=${PAGE_SIZE}`
      while (next !== undefined) {
        const page: Page = await whileKnown(() => client.getPage<Page>(next ?? ''))
        yield page.value.map(toRow)
        next = page['@odata.nextLink']
      }
    },
    async markNow(listName) {
      const page = await whileKnown(async () => client.getPage<Page>(`${await pathOf(listName)}/items/delta?token=latest&$expand=fields`))
      return tokenOf(page)
    },
    async readChanges(listName, token) {
      try {
        return await whileKnown(async () => collectChanges(client, `${await pathOf(listName)}/items/delta?$expand=fields&token=${encodeURIComponent(token)}`, toRow))
      } catch (error) {
        // Graph has five names for it (graph.md 3); the status is the same.
        if (error instanceof GraphRequestError && error.status === 410) return { outcome: 'begin-anew' }
        throw error
      }
    },
  }
}

/** Every page of a delta; the last state of a row counts. An error among the rows means that deletions got lost. */
async function collectChanges(client: GraphClient, path: string, toRow: (item: GraphItem) => ShownRow): Promise<ListChanges> {
  const rows = new Map<string, ShownRow | 'deleted'>()
  let next: string | undefined = path
  for (;;) {
    const page: Page = await client.getPage<Page>(next)
    if (page.value.some(({ error }) => error !== undefined)) return { outcome: 'begin-anew' }
    // A row without its fields would look as if somebody had emptied it.
    if (page.value.some(({ deleted, fields }) => !deleted && !fields)) return { outcome: 'begin-anew' }
    for (const item of page.value) rows.set(item.id, item.deleted ? 'deleted' : toRow(item))
    if (rows.size > MOST_CHANGES) return { outcome: 'begin-anew' }
    next = page['@odata.nextLink']
    if (next !== undefined) continue
    const left = [...rows.values()]
    return { outcome: 'changes', rows: left.filter((row) => row !== 'deleted'), hasDeletions: left.includes('deleted'), token: tokenOf(page) }
  }
}

function tokenOf(page: Page): string {
  const link = page['@odata.deltaLink']
  const token = link === undefined ? null : new URL(link).searchParams.get('token')
  // Without it everything is read again: dear, and right.
  return token ?? ''
}

const KINDS: Record<Exclude<Facet, 'text'>, string> = { number: 'number', boolean: 'boolean', dateTime: 'instant', choice: 'choice' }

function toShownColumn(column: GraphColumn): ShownColumn {
  const facet = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => column[each] !== undefined)
  const kind = column.text ? (column.text.allowMultipleLines ? 'note' : 'text') : facet && KINDS[facet]
  return {
    id: column.id,
    name: column.name,
    caption: column.displayName ?? column.name,
    ...(kind !== undefined && { kind }),
    isIndexed: column.indexed === true,
    isUnique: column.enforceUniqueValues === true,
  }
}

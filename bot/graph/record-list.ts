import { compareFields } from '../lists/compare-fields'
import type { AppendOutcome, ListRow, RecordList, RecordListReader, ShownRow } from '../ports'
import { REQUESTS_IN_A_BATCH, sendBatch, toError, type BatchAnswer } from './batch'
import type { GraphClient } from './graph-client'
import { GraphRequestError, isUniqueViolation, PASSING_STATUSES } from './graph-error'
import { createRecordListReader } from './record-list-reader'
import { toShownRow, type GraphItem } from './shown-row'
import { ListAwayError, type Site } from './site'

type Page = { value?: GraphItem[]; '@odata.nextLink'?: string }

/** When Graph does not say how long to wait. */
const PAUSE_SECONDS = 5
/** SharePoint answers 500 to what it cannot digest as well as when it is ill: after so many times it is the row. */
const MOST_FAILURES = 5

/**
 * Appends rows to SharePoint lists, twenty in a request, and never one twice: `RecordKey` is unique, and a row that is there
 * already is read back and compared. After an answer that says "wait", nothing more is sent. `ownAppId` is the application that
 * our own writes are shown under.
 */
export function createRecordList(client: GraphClient, site: Site, ownAppId = ''): RecordList & RecordListReader {
  const failures = new Map<string, number>()
  /** Whether the last filter found what must be there. */
  let isFilterTrusted = true
  const reader = createRecordListReader(client, site, ownAppId)

  const judge = (listName: string, { recordKey }: ListRow, answer: BatchAnswer): AppendOutcome | 'exists' => {
    const { status, code, message, retryAfterSeconds } = answer
    if (status === 201) {
      failures.delete(recordKey)
      return { outcome: 'written' }
    }
    if (isUniqueViolation(status, answer)) return 'exists'
    if (PASSING_STATUSES.has(status)) return { outcome: 'later', retryAfterSeconds: retryAfterSeconds ?? PAUSE_SECONDS }
    // The list went away since it was looked up. Whether another one took its place shows at the next look.
    if (status === 404) return { outcome: 'no-list', because: 'list-missing' }
    // Our rights: nothing about this row.
    if (status === 401 || status === 403) throw toError(`a row of ${listName}`, answer)
    const failed = (failures.get(recordKey) ?? 0) + 1
    failures.set(recordKey, failed)
    if (status >= 500 && failed < MOST_FAILURES) return { outcome: 'later', retryAfterSeconds: PAUSE_SECONDS * failed }
    failures.delete(recordKey)
    return { outcome: 'refused', reason: `${status} ${code ?? ''} ${message ?? ''}`.trim() }
  }
  const compare = (row: ListRow, shown: ShownRow): AppendOutcome => {
    const fields = compareFields(row.fields, shown.fields)
    return fields.length === 0 ? { outcome: 'same' } : { outcome: 'differs', fields, row: { created: shown.created, changed: shown.changed } }
  }
  /** Filters of a whole tenant have found nothing for weeks (graph.md 2.2). The key is taken, so the row is there: it is looked for in the whole list. */
  const searchList = async (listName: string, rows: readonly ListRow[]): Promise<Map<string, ShownRow>> => {
    const keys = new Set(rows.map(({ recordKey }) => recordKey.toLowerCase()))
    const found = new Map<string, ShownRow>()
    for await (const page of keys.size > 0 ? reader.readPages(listName) : [])
      for (const shown of page) {
        const key = String(shown.fields['RecordKey']).toLowerCase()
        if (keys.has(key)) found.set(key, shown)
      }
    return found
  }
  /** The first row that the filter finds, on whichever page: a page may be empty while more follow. */
  const findFirst = async (answer: BatchAnswer | undefined): Promise<ShownRow | undefined> => {
    let page = (answer?.body ?? {}) as Page
    while (!page.value?.length && page['@odata.nextLink'] !== undefined) page = await client.getPage<Page>(page['@odata.nextLink'])
    const [there] = page.value ?? []
    return there && toShownRow(there, ownAppId)
  }
  const readBack = async (listName: string, listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    if (rows.length === 0) return []
    const filterOf = ({ recordKey }: ListRow) => encodeURIComponent(`fields/RecordKey eq '${recordKey.replaceAll("'", "''")}'`)
    const answers = await sendBatch(client, rows.map((row) => ({ method: 'GET', url: `${listPath}?$expand=fields&$filter=${filterOf(row)}` })))
    const filtered = await Promise.all(answers.map(findFirst))
    const missed = rows.filter((_, index) => answers[index]?.status === 200 && !filtered[index])
    const searched = isFilterTrusted ? new Map<string, ShownRow>() : await searchList(listName, missed)
    isFilterTrusted = missed.length === 0
    return rows.map((row, index) => {
      const there = filtered[index] ?? searched.get(row.recordKey.toLowerCase())
      // What the filter does not find may only be too new for it, so look again later.
      return there ? compare(row, there) : { outcome: 'later', retryAfterSeconds: answers[index]?.retryAfterSeconds ?? PAUSE_SECONDS }
    })
  }
  const appendFew = async (listName: string, listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    const answers = await sendBatch(client, rows.map(({ fields }) => ({ method: 'POST', url: listPath, body: { fields } })))
    const judged = rows.map((row, index) => judge(listName, row, answers[index] ?? { status: 504, retryAfterSeconds: undefined, body: undefined, code: undefined, message: undefined }))
    const existing = rows.filter((_, index) => judged[index] === 'exists')
    const compared = (await readBack(listName, listPath, existing)).values()
    return judged.map((outcome) => (outcome === 'exists' ? (compared.next().value ?? { outcome: 'later', retryAfterSeconds: PAUSE_SECONDS }) : outcome))
  }
  /** The whole batch may be told to wait, or get lost; then nobody knows which rows arrived, and the unique key settles it next time. */
  const appendOrWait = async (listName: string, listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    try {
      return await appendFew(listName, listPath, rows)
    } catch (error) {
      if (!(error instanceof GraphRequestError)) throw error
      if (error.status !== undefined && error.status < 500 && !PASSING_STATUSES.has(error.status)) throw error
      return rows.map(() => ({ outcome: 'later', retryAfterSeconds: error.retryAfterSeconds ?? PAUSE_SECONDS }))
    }
  }

  const findPath = async (listName: string): Promise<string | AppendOutcome> => {
    try {
      return `/sites/${await site.id()}/lists/${await site.listId(listName)}/items`
    } catch (error) {
      if (error instanceof ListAwayError) return { outcome: 'no-list', because: error.because }
      throw error
    }
  }

  return {
    ...reader,
    async append(listName, rows) {
      const listPath = await findPath(listName)
      if (typeof listPath !== 'string') return rows.map(() => listPath)
      const outcomes: AppendOutcome[] = []
      let wait: AppendOutcome | undefined
      for (let at = 0; at < rows.length; at += REQUESTS_IN_A_BATCH) {
        const few = rows.slice(at, at + REQUESTS_IN_A_BATCH)
        const held = wait
        const settled = held ? few.map(() => held) : await appendOrWait(listName, listPath, few)
        wait ??= settled.find(({ outcome }) => outcome === 'later' || outcome === 'no-list')
        if (wait?.outcome === 'no-list') site.forget()
        outcomes.push(...settled)
      }
      return outcomes
    },
  }
}

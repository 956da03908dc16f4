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
/** SharePoint answers 500 to what it cannot digest as well as when it is ill: after so many times it is the row, if it took others meanwhile. */
const MOST_FAILURES = 5
/** The longest between two searches of a whole list, which cost it two units for every thousand rows. */
const LONGEST_SEARCH_PAUSE_SECONDS = 600

/**
 * Appends rows to SharePoint lists, twenty in a request, and never one twice: `RecordKey` is unique, and a row that is there
 * already is read back and compared. After an answer that says "wait", nothing more is sent. `ownAppId` is the application that
 * our own writes are shown under.
 */
export function createRecordList(client: GraphClient, site: Site, ownAppId = ''): RecordList & RecordListReader {
  /** Rows that were answered with 500: how often, and how many rows their list had taken before. */
  const failures = new Map<string, { times: number; takenBefore: number }>()
  /** How many rows each list has taken. */
  const taken = new Map<string, number>()
  const takenBy = (listName: string) => taken.get(listName) ?? 0
  /** How often in a row the filter did not find what must be there. */
  let misses = 0
  const reader = createRecordListReader(client, site, ownAppId)

  const judge = (listName: string, { recordKey }: ListRow, answer: BatchAnswer, takenBefore: number): AppendOutcome | 'exists' => {
    const { status, code, message, retryAfterSeconds } = answer
    if (status === 201 || isUniqueViolation(status, answer)) {
      failures.delete(recordKey)
      taken.set(listName, takenBy(listName) + 1)
      return status === 201 ? { outcome: 'written' } : 'exists'
    }
    if (PASSING_STATUSES.has(status)) return { outcome: 'later', retryAfterSeconds: retryAfterSeconds ?? PAUSE_SECONDS }
    // The list seems to have gone away since it was looked up.
    if (status === 404) return { outcome: 'no-list', because: 'list-missing' }
    // Our rights: nothing about this row.
    if (status === 401 || status === 403) throw toError(`a row of ${listName}`, answer)
    if (status >= 500) {
      const { times, takenBefore: first } = failures.get(recordKey) ?? { times: 0, takenBefore }
      failures.set(recordKey, { times: times + 1, takenBefore: first })
      const isOfTheRow = times + 1 >= MOST_FAILURES && takenBy(listName) > first
      if (!isOfTheRow) return { outcome: 'later', retryAfterSeconds: PAUSE_SECONDS * Math.min(times + 1, MOST_FAILURES) }
    }
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
    const searched = misses === 0 ? new Map<string, ShownRow>() : await searchList(listName, missed)
    misses = missed.length === 0 ? 0 : misses + 1
    // What the filter does not find may only be too new for it, so look again later; what the whole list does not show, later each time.
    const pause = Math.min(LONGEST_SEARCH_PAUSE_SECONDS, PAUSE_SECONDS * 2 ** Math.max(0, misses - 1))
    return rows.map((row, index) => {
      const there = filtered[index] ?? searched.get(row.recordKey.toLowerCase())
      return there ? compare(row, there) : { outcome: 'later', retryAfterSeconds: answers[index]?.retryAfterSeconds ?? pause }
    })
  }
  const appendFew = async (listName: string, listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    const answers = await sendBatch(client, rows.map(({ fields }) => ({ method: 'POST', url: listPath, body: { fields } })))
    const takenBefore = takenBy(listName)
    const unanswered: BatchAnswer = { status: 504, retryAfterSeconds: undefined, body: undefined, code: undefined, message: undefined }
    const judged = rows.map((row, index) => judge(listName, row, answers[index] ?? unanswered, takenBefore))
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

  /** One 404 is no proof that a list is gone, nor does it say whether another one took its place. */
  const lookAgain = async (listName: string): Promise<AppendOutcome> => {
    site.forget()
    const path = await findPath(listName)
    return typeof path === 'string' ? { outcome: 'later', retryAfterSeconds: PAUSE_SECONDS } : path
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
        outcomes.push(...settled)
      }
      if (wait?.outcome !== 'no-list') return outcomes
      const truth = await lookAgain(listName)
      return outcomes.map((outcome) => (outcome.outcome === 'no-list' ? truth : outcome))
    },
  }
}

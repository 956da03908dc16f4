import { compareFields } from '../lists/compare-fields'
import type { AppendOutcome, ListRow, RecordList } from '../ports'
import { REQUESTS_IN_A_BATCH, sendBatch, toError, type BatchAnswer } from './batch'
import type { GraphClient } from './graph-client'
import { GraphRequestError, isUniqueViolation, PASSING_STATUSES } from './graph-error'
import type { Site } from './site'

/** When Graph does not say how long to wait. */
const PAUSE_SECONDS = 5
/** SharePoint answers 500 to what it cannot digest as well as when it is ill: after so many times it is the row. */
const MOST_FAILURES = 5

/**
 * Appends rows to SharePoint lists, twenty in a request, and never one twice: `RecordKey` is unique, and a row that is there
 * already is read back and compared. After an answer that says "wait", nothing more is sent.
 */
export function createRecordList(client: GraphClient, site: Site): RecordList {
  const failures = new Map<string, number>()

  const judge = (listName: string, { recordKey }: ListRow, answer: BatchAnswer): AppendOutcome | 'exists' => {
    const { status, code, message, retryAfterSeconds } = answer
    if (status === 201) {
      failures.delete(recordKey)
      return { outcome: 'written' }
    }
    if (isUniqueViolation(status, answer)) return 'exists'
    if (PASSING_STATUSES.has(status)) return { outcome: 'later', retryAfterSeconds: retryAfterSeconds ?? PAUSE_SECONDS }
    // Our rights or the list itself: nothing about this row.
    if (status === 401 || status === 403 || status === 404) throw toError(`a row of ${listName}`, answer)
    const failed = (failures.get(recordKey) ?? 0) + 1
    failures.set(recordKey, failed)
    if (status >= 500 && failed < MOST_FAILURES) return { outcome: 'later', retryAfterSeconds: PAUSE_SECONDS * failed }
    failures.delete(recordKey)
    return { outcome: 'refused', reason: `${status} ${code ?? ''} ${message ?? ''}`.trim() }
  }
  const readBack = async (listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    if (rows.length === 0) return []
    const filterOf = ({ recordKey }: ListRow) => encodeURIComponent(`fields/RecordKey eq '${recordKey.replaceAll("'", "''")}'`)
    const answers = await sendBatch(client, rows.map((row) => ({ method: 'GET', url: `${listPath}?$expand=fields&$filter=${filterOf(row)}` })))
    return rows.map((row, index) => {
      const answer = answers[index]
      const [there] = ((answer?.body ?? {}) as { value?: { fields: Record<string, unknown> }[] }).value ?? []
      // A filter that finds nothing proves nothing (graph.md 2.2): the key is taken, so look again later.
      if (!there) return { outcome: 'later', retryAfterSeconds: answer?.retryAfterSeconds ?? PAUSE_SECONDS }
      const fields = compareFields(row.fields, there.fields)
      return fields.length === 0 ? { outcome: 'same' } : { outcome: 'differs', fields }
    })
  }
  const appendFew = async (listName: string, listPath: string, rows: readonly ListRow[]): Promise<AppendOutcome[]> => {
    const answers = await sendBatch(client, rows.map(({ fields }) => ({ method: 'POST', url: listPath, body: { fields } })))
    const judged = rows.map((row, index) => judge(listName, row, answers[index] ?? { status: 504, retryAfterSeconds: undefined, body: undefined, code: undefined, message: undefined }))
    const existing = rows.filter((_, index) => judged[index] === 'exists')
    const compared = (await readBack(listPath, existing)).values()
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

  return {
    async append(listName, rows) {
      const listPath = `/sites/${await site.id()}/lists/${await site.listId(listName)}/items`
      const outcomes: AppendOutcome[] = []
      let wait: AppendOutcome | undefined
      for (let at = 0; at < rows.length; at += REQUESTS_IN_A_BATCH) {
        const few = rows.slice(at, at + REQUESTS_IN_A_BATCH)
        const held = wait
        const settled = held ? few.map(() => held) : await appendOrWait(listName, listPath, few)
        wait ??= settled.find(({ outcome }) => outcome === 'later')
        outcomes.push(...settled)
      }
      return outcomes
    },
  }
}

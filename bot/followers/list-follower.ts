import type { NumberedFact } from '../../core/facts/fact'
import { groupBy } from '../journal/group-by'
import { LISTS, type ListShape } from '../lists'
import { FieldRefusedError, toRow } from '../lists/list'
import type { Finding } from '../lists/findings'
import type { AppendOutcome, Clock, FollowOutcome, Follower, RecordList } from '../ports'
import { planListRows, type ListContext, type PlannedRow } from './list-rows'

export const LIST_FOLLOWER_NAME = 'lists'
/** Seconds until a finding that SharePoint would not take is tried again. */
const FINDING_RETRY_SECONDS = 60

export type ListFollowerParts = ListContext & {
  recordList: RecordList
  clock: Clock
  /** Lets time pass after that many rows, so that lists never take what clicks and SharePoint's budget need. */
  pace: (rows: number) => Promise<void>
}

/**
 * Writes facts to the lists of SharePoint. A row that is there already is compared: the same is fine, another one is a
 * finding. A row that is refused is a finding too and the others go on; one that must wait holds back all that follow.
 */
export function createListFollower({ recordList, clock, pace, ...context }: ListFollowerParts): Follower {
  /** Rows settled in a page that is still under way, so that trying again does not read them all back. */
  const settled = new Set<string>()
  const idOf = ({ list, row }: PlannedRow) => `${list.name}/${row.recordKey}`

  const findingOf = ({ list, row, fact }: PlannedRow, finding: Finding['finding'], detail: string): PlannedRow => {
    const about: Finding = { finding, listName: list.name, aboutKey: row.recordKey, logNumber: fact.number, detail, foundAt: clock().toISOString() }
    return { list: LISTS.findings, row: toRow(LISTS.findings, about), fact }
  }
  /** The finding that an outcome is, if it is one. */
  const judge = (planned: PlannedRow, outcome: AppendOutcome): PlannedRow | undefined => {
    if (outcome.outcome === 'refused') return findingOf(planned, 'list-row-refused', outcome.reason)
    if (outcome.outcome !== 'differs') return undefined
    const fields = outcome.fields.filter((field) => !isDerived(planned.list, field))
    return fields.length > 0 ? findingOf(planned, 'list-row-differs', fields.join(', ')) : undefined
  }
  const append = async (rows: readonly PlannedRow[]): Promise<{ laterSeconds: number }> => {
    let laterSeconds = 0
    for (const [list, inList] of groupBy(rows.filter((row) => !settled.has(idOf(row))), (planned) => planned.list)) {
      const outcomes = await recordList.append(list.name, inList.map(({ row }) => row))
      const found: PlannedRow[] = []
      for (const [index, planned] of inList.entries()) {
        const outcome = outcomes[index] ?? { outcome: 'later', retryAfterSeconds: 1 }
        if (outcome.outcome === 'later') {
          laterSeconds = Math.max(laterSeconds, outcome.retryAfterSeconds)
          continue
        }
        const finding = list === LISTS.findings ? undefined : judge(planned, outcome)
        if (finding) found.push(finding)
        else if (outcome.outcome === 'refused') laterSeconds = Math.max(laterSeconds, FINDING_RETRY_SECONDS)
        else settled.add(idOf(planned))
      }
      if (found.length === 0) continue
      // A row counts as settled only when its finding is on record.
      laterSeconds = Math.max(laterSeconds, (await append(found)).laterSeconds)
      const parked = new Set(found.filter((finding) => settled.has(idOf(finding))).map(({ row }) => row.fields['AboutKey']))
      for (const planned of inList) if (parked.has(planned.row.recordKey)) settled.add(idOf(planned))
    }
    return { laterSeconds }
  }

  return {
    name: LIST_FOLLOWER_NAME,
    async apply(facts): Promise<FollowOutcome> {
      const rows = (await Promise.all(facts.map((fact) => planOrRefuse(fact, context, findingOf)))).flat()
      const { laterSeconds } = await append(rows)
      if (laterSeconds > 0) return { outcome: 'later', retryAfterSeconds: laterSeconds }
      settled.clear()
      await pace(rows.length)
      return { outcome: 'applied' }
    },
  }
}

/** A fact that no row can hold is a finding, like one that SharePoint refuses. */
async function planOrRefuse(
  fact: NumberedFact,
  context: ListContext,
  findingOf: (planned: PlannedRow, finding: Finding['finding'], detail: string) => PlannedRow,
): Promise<PlannedRow[]> {
  try {
    return await planListRows(fact, context)
  } catch (error) {
    if (!(error instanceof FieldRefusedError)) throw error
    const list = Object.values(LISTS).find(({ name }) => name === error.list) ?? LISTS.findings
    return [findingOf({ list, row: { recordKey: fact.factKey, fields: {} }, fact }, 'list-row-refused', error.message)]
  }
}

function isDerived(list: ListShape, field: string): boolean {
  return list.columns.some(({ name, derived }) => name === field && derived === true)
}

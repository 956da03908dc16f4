import type { NumberedFact } from '../../core/facts/fact'
import { toInstant } from '../../core/days/day'
import type { Finding } from '../../core/findings/finding'
import type { FindingStore } from '../findings/finding-store'
import { judgeColumns } from '../findings/judge-columns'
import { observeAuthors, observeList, type Observation } from '../findings/observation'
import { groupBy } from '../journal/group-by'
import type { ListShape } from '../lists'
import { FieldRefusedError } from '../lists/list'
import { Microsoft365Error, type AppendOutcome, type Clock, type FollowOutcome, type Follower, type RecordList, type RecordListReader } from '../ports'
import { planListRows, type ListContext, type PlannedRow } from './list-rows'

export const LIST_FOLLOWER_NAME = 'lists'
/** Seconds until it is looked again whether a list is back, or has its columns. */
const LIST_RETRY_SECONDS = 30

/** Why rows wait: SharePoint does not answer, or a list is not as it should be. */
export type ListStandstill = { since: string; because: 'no-answer' | 'list' }

export type ListFollower = Follower & {
  /** Undefined while rows are written as they come. */
  standstill(): ListStandstill | undefined
}

export type ListFollowerParts = ListContext & {
  recordList: RecordList
  reader: Pick<RecordListReader, 'look'>
  findings: Pick<FindingStore, 'report'>
  clock: Clock
  /** Lets time pass after that many rows, so that lists never take what clicks and SharePoint's budget need. */
  pace: (rows: number) => Promise<void>
}

/**
 * Writes facts to the lists of SharePoint. A row that is there already is compared: the same is fine, another one is a
 * finding. A row that is refused is a finding too and the others go on; one that must wait holds back all that follow. Where
 * the list itself is not as it should be, no row is blamed: all wait until it is.
 */
export function createListFollower({ recordList, reader, findings, clock, pace, ...context }: ListFollowerParts): ListFollower {
  /** Rows settled in a page that is still under way, so that trying again does not read them all back. */
  const settled = new Set<string>()
  const idOf = ({ list, row }: PlannedRow) => `${list.name}/${row.recordKey}`
  let standstill: ListStandstill | undefined

  const report = (found: readonly Observation[]) => findings.report(found.map((each): Finding => ({ ...each, foundAt: toInstant(clock()) })))

  /** Appends the rows of one list; why they must wait, when they must. */
  const appendTo = async (list: ListShape, planned: readonly PlannedRow[]): Promise<{ seconds: number; because: ListStandstill['because'] } | undefined> => {
    const outcomes = await recordList.append(list.name, planned.map(({ row }) => row))
    const judged = planned.map((each, index) => ({ planned: each, outcome: outcomes[index] ?? ({ outcome: 'later', retryAfterSeconds: 1 } as const) }))
    const away = judged.find(({ outcome }) => outcome.outcome === 'no-list')
    const isRefused = judged.some(({ outcome }) => outcome.outcome === 'refused')
    const troubles = away?.outcome.outcome === 'no-list' ? [observeList(list.name, away.outcome.because, away.planned.fact.number - 1)] : isRefused ? await findListTroubles(list) : []
    if (troubles.length > 0) {
      await report(troubles)
      for (const { planned: each, outcome } of judged) if (outcome.outcome === 'written' || outcome.outcome === 'same') settled.add(idOf(each))
      return { seconds: LIST_RETRY_SECONDS, because: 'list' }
    }
    await report(judged.flatMap(({ planned: each, outcome }) => aboutRow(each, outcome) ?? []))
    for (const { planned: each, outcome } of judged) if (outcome.outcome !== 'later') settled.add(idOf(each))
    const seconds = Math.max(0, ...judged.map(({ outcome }) => (outcome.outcome === 'later' ? outcome.retryAfterSeconds : 0)))
    return seconds > 0 ? { seconds, because: 'no-answer' } : undefined
  }
  /** Why a list cannot take rows: it is gone, or a column is, or one of another kind lies in its place. */
  const findListTroubles = async (list: ListShape): Promise<Observation[]> => {
    const shown = await reader.look(list.name)
    if (shown.outcome !== 'found') return [observeList(list.name, shown.outcome === 'replaced' ? 'list-replaced' : 'list-missing')]
    return judgeColumns(list, shown.columns, new Map()).filter(({ kind }) => kind === 'column-missing' || kind === 'column-replaced')
  }
  const standStill = (because: ListStandstill['because']) => {
    standstill = { since: standstill?.since ?? toInstant(clock()), because }
  }

  return {
    name: LIST_FOLLOWER_NAME,
    standstill: () => standstill,
    async apply(facts): Promise<FollowOutcome> {
      const { rows, refused } = await planAll(facts, context)
      await report(refused)
      let wait: Awaited<ReturnType<typeof appendTo>>
      try {
        for (const [list, inList] of groupBy(rows.filter((row) => !settled.has(idOf(row))), ({ list: each }) => each)) {
          const told = await appendTo(list, inList)
          if (told && told.seconds > (wait?.seconds ?? 0)) wait = told
        }
      } catch (error) {
        if (error instanceof Microsoft365Error) standStill('no-answer')
        throw error
      }
      if (wait) {
        standStill(wait.because)
        return { outcome: 'later', retryAfterSeconds: wait.seconds }
      }
      standstill = undefined
      settled.clear()
      await pace(rows.length)
      return { outcome: 'applied' }
    },
  }
}

/** The finding that an outcome is, if it is one. */
function aboutRow({ list, row, fact }: PlannedRow, outcome: AppendOutcome): Observation | undefined {
  const about = (kind: Finding['kind']) => ({ ...observeList(list.name, kind, fact.number), aboutKey: row.recordKey })
  if (outcome.outcome === 'refused') return { ...about('row-refused'), detail: outcome.reason }
  if (outcome.outcome !== 'differs') return undefined
  const fields = outcome.fields.filter((field) => !list.columns.some(({ name, derived }) => name === field && derived === true))
  return fields.length === 0 ? undefined : { ...about('row-differs'), fields, ...(outcome.row && observeAuthors(outcome.row)) }
}

/** A fact that no row can hold is a finding, like one that SharePoint refuses. */
async function planAll(facts: readonly NumberedFact[], context: ListContext): Promise<{ rows: PlannedRow[]; refused: Observation[] }> {
  const refused: Observation[] = []
  const planOne = async (fact: NumberedFact) => {
    try {
      return await planListRows(fact, context)
    } catch (error) {
      if (!(error instanceof FieldRefusedError)) throw error
      refused.push({ ...observeList(error.list, 'row-refused', fact.number), aboutKey: fact.factKey, detail: error.message })
      return []
    }
  }
  return { rows: (await Promise.all(facts.map(planOne))).flat(), refused }
}

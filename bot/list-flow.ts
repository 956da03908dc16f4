import { toInstant } from '../core/days/day'
import type { KeptFinding } from '../core/findings/finding'
import { createFindingStore } from './findings/finding-store'
import { showFindings } from './findings/show-findings'
import { createBackgroundLoop, type BackgroundLoop } from './followers/background-loop'
import { readFollowerCursor } from './followers/follower-runner'
import { createListFollower, LIST_FOLLOWER_NAME, type ListFollower, type ListFollowerParts } from './followers/list-follower'
import type { ListContext } from './followers/list-rows'
import type { LogReader } from './journal/log-reader'
import { Microsoft365Error, type Clock, type Lists, type Log, type RecordList, type RecordListReader, type Tables } from './ports'
import { reconcileByCalendar } from './reconciling/reconcile-by-calendar'
import { createReconciler } from './reconciling/reconciler'
import type { FollowingReadModel } from './read-model/read-model'

/** How often it is asked whether a night has begun; that costs two looks into a table. */
const CALENDAR_MILLISECONDS = 600_000
/** A start has better things to do first. */
const FIRST_CALENDAR_MILLISECONDS = 60_000
const SHOW_MILLISECONDS = 30_000
const COUNT_AT_ONCE = 1_000
/** Between two comparisons that somebody asks for: however often the button is pressed, SharePoint's budget is left to the rows. */
const BETWEEN_COMPARISONS_MILLISECONDS = 5_000
/** Between two pages of a list that is compared: thousands of rows a minute, and hardly a share of SharePoint's budget. */
const PAGE_REST_MILLISECONDS = 100
/** After which SharePoint answers with what was there before no longer. */
const SECOND_LOOK_MILLISECONDS = 3_000
/** A list that lags for so long is told to the controller. Anything shorter is a busy moment. */
const LAG_SECONDS = 10

export type ListFlowParts = {
  tables: Pick<Tables, 'cursors' | 'findings' | 'packs'>
  recordList: RecordList & RecordListReader
  context: ListContext
  readModel: FollowingReadModel
  reader: LogReader
  clock: Clock
  log: Log
  pace: ListFollowerParts['pace']
  /** Lets that time pass while nobody's rows are read. */
  rest: (milliseconds: number) => Promise<void>
}

export type ListFlow = Lists & {
  follower: ListFollower
  loops: readonly BackgroundLoop[]
  /** Fixed sentences for an administrator: rows wait, and why. */
  problems(): string[]
}

/** All that concerns the lists of SharePoint: that facts are written to them, that they are compared with the log, and what was found. */
export function createListFlow({ tables, recordList, context, readModel, reader, clock, log, pace, rest }: ListFlowParts): ListFlow {
  const findings = createFindingStore(tables.findings)
  const follower = createListFollower({ ...context, recordList, reader: recordList, findings, clock, pace })
  const readWritten = () => readFollowerCursor(tables.cursors, LIST_FOLLOWER_NAME)
  const reconciler = createReconciler({
    reader: recordList,
    findings,
    readModel,
    readWritten,
    catchUp: () => readModel.catchUp(),
    cursors: tables.cursors,
    packs: tables.packs,
    context,
    clock,
    pace: () => rest(PAGE_REST_MILLISECONDS),
    lookAgainLater: () => rest(SECOND_LOOK_MILLISECONDS),
  })
  let checkedAt: string | undefined
  let isFirstTurn = true
  let asked: Promise<void> | undefined
  let nextAsked: Promise<void> = Promise.resolve()
  const compareWhole = async (): Promise<void> => {
    await nextAsked
    try {
      await reconciler.reconcile('whole')
      checkedAt = toInstant(clock())
      await showFindings(findings, recordList)
    } catch (error) {
      tellFailure(error)
      throw error
    } finally {
      nextAsked = rest(BETWEEN_COMPARISONS_MILLISECONDS)
    }
  }
  /** Also for whoever no longer waits for it. */
  const tellFailure = (error: unknown): void => {
    if (error instanceof Microsoft365Error && error.isPassing) log.info('SharePoint is away: lists are compared later')
    else log.warn('Lists could not be compared with the log', {}, error)
  }
  const byCalendar = async (): Promise<number> => {
    if (isFirstTurn) {
      isFirstTurn = false
      return FIRST_CALENDAR_MILLISECONDS
    }
    try {
      const how = await reconcileByCalendar(reconciler, tables.cursors, clock)
      if (how === undefined) return CALENDAR_MILLISECONDS
      checkedAt = toInstant(clock())
      const open = (await findings.list()).filter(({ goneAt }) => goneAt === undefined).length
      log.info('Lists were compared with the log', { how, open })
    } catch (error) {
      // Not sooner than in the next turn: a whole list costs SharePoint hundreds of units each time.
      tellFailure(error)
    }
    return CALENDAR_MILLISECONDS
  }
  /** Facts that will be rows and are none yet. */
  const countWaiting = async (): Promise<number> => {
    let waiting = 0
    for (let next = (await readWritten()) + 1; ; ) {
      const facts = await reader.read(next, COUNT_AT_ONCE)
      const last = facts.at(-1)
      if (!last) return waiting
      waiting += facts.filter(({ fact }) => fact.kind !== 'organisation').length
      next = last.number + 1
    }
  }

  return {
    follower,
    loops: [
      createBackgroundLoop({ name: 'comparing lists', log, turn: byCalendar }),
      createBackgroundLoop({ name: 'showing findings', log, turn: () => showFindings(findings, recordList).then(() => SHOW_MILLISECONDS) }),
    ],
    problems: () => describeStandstill(follower.standstill()),
    reconcile: () => (asked ??= compareWhole().finally(() => (asked = undefined))),
    async readFindings() {
      const standstill = follower.standstill()
      const isLate = standstill !== undefined && clock().getTime() - Date.parse(standstill.since) >= LAG_SECONDS * 1000
      const kept: KeptFinding[] = await findings.list()
      return {
        findings: kept,
        isChecking: reconciler.isRunning(),
        ...(checkedAt !== undefined && { checkedAt }),
        ...(standstill && isLate && { behind: { ...standstill, waiting: await countWaiting() } }),
      }
    },
  }
}

function describeStandstill(standstill: ReturnType<ListFollower['standstill']>): string[] {
  switch (standstill?.because) {
    case undefined:
      return []
    case 'no-answer':
      return ['SharePoint does not take rows now. They wait in the log.']
    case 'list':
      return ['A list of SharePoint is missing, was replaced or lacks a column. Its rows wait in the log; see the findings.']
  }
}

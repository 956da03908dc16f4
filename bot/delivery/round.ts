import { dayOf, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { isMorning, type Prompted } from '../../core/prompts/plan-prompts'
import type { Clock, ConversationReference, Log, ReadModel } from '../ports'
import type { AskingCards } from './asking-cards'
import type { Claimed } from './send-claimed'

/** Messages under way at once; the pacer decides how fast they go. */
const AT_ONCE = 4

const NONE = { sent: 0, throttled: 0, unreachable: 0, unknown: 0, 'claimed-elsewhere': 0, 'settled-meanwhile': 0, unreadable: 0 }
/** What became of one message. */
export type RoundOutcome = keyof typeof NONE
export type RoundCounts = { planned: number } & Record<RoundOutcome, number>

/** Sends what is due to everybody it concerns. Called often; does nothing unless the occasion changed. */
export type Round = {
  run(): Promise<RoundCounts | undefined>
  /** Begins no further message; whoever was not sent one is planned again by the next start. */
  stop(): void
}

export type RoundParts = {
  readModel: Pick<ReadModel, 'state'>
  conversations: { listAll(): Promise<{ oid: string; reference: ConversationReference }[]> }
  cards: Pick<AskingCards, 'readPrompted'>
  clock: Clock
  log: Log
}

export type RoundKnowledge = [state: LogState, reachableOids: readonly string[], promptedBefore: (personId: string) => Prompted, now: Date]

export type RoundKind<Planned extends Pick<Claimed, 'oid'>> = {
  plan: (...known: RoundKnowledge) => readonly Planned[] | Promise<readonly Planned[]>
  /** Called once in a round, for what sends one after the other of those that were planned. */
  beginOn: (today: Day) => (planned: Planned, to: ConversationReference) => Promise<RoundOutcome>
  /** For the log. */
  whatWasDone: string
}

export function createRound<Planned extends Pick<Claimed, 'oid'>>(parts: RoundParts, kind: RoundKind<Planned>): Round {
  const { readModel, clock, log } = parts
  let done: string | undefined
  let isRunning = false
  let isStopping = false
  return {
    async run() {
      const now = clock()
      const occasion = occasionOf(readModel.state(), now)
      if (isStopping || isRunning || occasion === done) return undefined
      isRunning = true
      try {
        const counts = await runOnce(parts, kind, now, () => isStopping)
        // Throttled ones gave their claim back and are planned again by the next call. One that is unreadable stays so.
        if (counts.throttled === 0) done = occasion
        if (counts.planned > 0) log.info(kind.whatWasDone, counts)
        return counts
      } finally {
        isRunning = false
      }
    },
    stop() {
      isStopping = true
    },
  }
}

/** What opens something new for many: a new day, its morning, a published rule, text or lesson, and one that is brought back. People who are new are greeted when they install. */
function occasionOf({ documents, lessons, requirements, decisions }: LogState, now: Date): string {
  const count = (published: Iterable<readonly unknown[]>) => [...published].reduce((sum, { length }) => sum + length, 0)
  const returns = [...decisions.values()].map((decided) => decided.returns)
  return [dayOf(now), isMorning(now) ? 'morning' : 'night', ...[documents.values(), lessons.values(), requirements.values(), returns].map(count)].join(' ')
}

async function runOnce<Planned extends Pick<Claimed, 'oid'>>({ readModel, conversations, cards }: RoundParts, { plan, beginOn }: RoundKind<Planned>, now: Date, isStopping: () => boolean): Promise<RoundCounts> {
  const today = dayOf(now)
  const [reachable, promptedBefore] = await Promise.all([conversations.listAll(), cards.readPrompted(today)])
  const references = new Map(reachable.map(({ oid, reference }) => [oid, reference]))
  const planned = await plan(readModel.state(), [...references.keys()], promptedBefore, now)
  const counts: RoundCounts = { planned: planned.length, ...NONE }
  const send = beginOn(today)
  await doSeveralAtOnce(planned, isStopping, async (next) => {
    const to = references.get(next.oid)
    if (to) counts[await send(next, to)] += 1
  })
  return counts
}

/** Begins none after one that failed, and ends when none is under way any more. */
async function doSeveralAtOnce<Planned>(planned: readonly Planned[], isStopping: () => boolean, act: (next: Planned) => Promise<void>): Promise<void> {
  const waiting = planned.values()
  const failures: unknown[] = []
  const work = async () => {
    for (const next of waiting) {
      if (isStopping() || failures.length > 0) return
      await act(next).catch((error: unknown) => void failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (failures.length > 0) throw failures[0]
}

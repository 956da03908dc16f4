import type { LogReader } from '../journal/log-reader'
import { isStandstill } from '../journal/standstill'
import type { Follower, RowStore } from '../ports'

const CURSOR_PARTITION = 'followers'
const FIRST_BACKOFF_SECONDS = 1
const LONGEST_BACKOFF_SECONDS = 60

export type StepOutcome = { step: 'applied'; through: number } | { step: 'at-end' } | { step: 'later'; seconds: number; because?: unknown } | { step: 'stopped'; because: Error }

export type FollowerRunner = {
  name: string
  /** Hands the follower the next facts and moves its cursor when they are applied. One step at a time; a second call joins it. */
  step(): Promise<StepOutcome>
  /** How many facts it has applied, once a step has read its cursor. */
  position(): number | undefined
  /** Why it stands still for good: a kind of fact this version does not know, or a gap in the log. */
  problem(): Error | undefined
}

/**
 * Runs one follower: facts in order, each at least once, because the cursor moves only after they are applied. What cannot
 * be applied now is tried again, later each time, and nothing overtakes it.
 */
export function createFollowerRunner(follower: Follower, parts: { cursors: RowStore; reader: LogReader; pageSize: number }): FollowerRunner {
  const { cursors, reader, pageSize } = parts
  let position: number | undefined
  let problem: Error | undefined
  let failures = 0
  let running: Promise<StepOutcome> | undefined

  const followOn = async (): Promise<StepOutcome> => {
    position ??= await readFollowerCursor(cursors, follower.name)
    const facts = await reader.read(position + 1, pageSize)
    const last = facts.at(-1)
    if (!last) return { step: 'at-end' }
    const outcome = await follower.apply(facts)
    if (outcome.outcome === 'later') return { step: 'later', seconds: outcome.retryAfterSeconds }
    await cursors.put(CURSOR_PARTITION, { row: follower.name, values: { number: last.number } })
    position = last.number
    return { step: 'applied', through: last.number }
  }
  const takeStep = async (): Promise<StepOutcome> => {
    if (problem) return { step: 'stopped', because: problem }
    try {
      const outcome = await followOn()
      failures = 0
      return outcome
    } catch (error) {
      if (isStandstill(error)) {
        problem = error
        return { step: 'stopped', because: error }
      }
      failures += 1
      return { step: 'later', seconds: Math.min(FIRST_BACKOFF_SECONDS * 2 ** (failures - 1), LONGEST_BACKOFF_SECONDS), because: error }
    }
  }

  return {
    name: follower.name,
    position: () => position,
    problem: () => problem,
    step() {
      running ??= takeStep().finally(() => (running = undefined))
      return running
    },
  }
}

/** How many facts a follower has applied, in whichever instance; 0 before it began. */
export async function readFollowerCursor(cursors: RowStore, followerName: string): Promise<number> {
  return Number((await cursors.find(CURSOR_PARTITION, followerName))?.values['number'] ?? 0)
}

/** Has it apply every fact again from the next start on. */
export async function resetFollowerCursor(cursors: RowStore, followerName: string): Promise<void> {
  await cursors.remove(CURSOR_PARTITION, followerName)
}

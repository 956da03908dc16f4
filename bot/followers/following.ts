import { setTimeout as pause } from 'node:timers/promises'
import type { LogReader } from '../journal/log-reader'
import type { Follower, Log, ReadModel, RowStore } from '../ports'
import { createBackgroundLoop } from './background-loop'
import { createFollowerRunner, type FollowerRunner } from './follower-runner'

/** What is numbered in a quarter of a second is followed together. */
const GATHER_MILLISECONDS = 250
const POLL_MILLISECONDS = 5_000
const STOPPED_MILLISECONDS = 30_000
const READ_MODEL_WAIT_MILLISECONDS = 2_000

export type FollowingParts = { cursors: RowStore; reader: LogReader; readModel: Pick<ReadModel, 'reached'>; pageSize: number; log: Log }

export type Following = {
  start(): void
  /** There are new facts. */
  wake(): void
  /** Resolves when every follower has everything; throws when one stands still. */
  settle(): Promise<void>
  stop(): Promise<void>
  problems(): Error[]
  /** How far each follower is, by name. */
  positions(): Record<string, number | undefined>
}

/** All followers of the log, each at its own speed: one that waits or stands still holds up no other. */
export function createFollowing(followers: readonly Follower[], { cursors, reader, readModel, pageSize, log }: FollowingParts): Following {
  const runners = followers.map((follower) => createFollowerRunner(behind(readModel, follower), { cursors, reader, pageSize }))
  const loops = runners.map((runner) =>
    createBackgroundLoop({ name: `following: ${runner.name}`, gatherMilliseconds: GATHER_MILLISECONDS, log, turn: () => follow(runner, log) }),
  )
  return {
    start: () => loops.forEach((loop) => loop.start()),
    wake: () => loops.forEach((loop) => loop.wake()),
    settle: async () => {
      await Promise.all(runners.map(settleRunner))
    },
    stop: async () => {
      await Promise.all(loops.map((loop) => loop.stop()))
    },
    problems: () => runners.flatMap((runner) => runner.problem() ?? []),
    positions: () => Object.fromEntries(runners.map((runner) => [runner.name, runner.position()])),
  }
}

/** Followers ask the read model about the organisation, so they never run ahead of it. */
function behind(readModel: Pick<ReadModel, 'reached'>, follower: Follower): Follower {
  return {
    name: follower.name,
    apply: async (facts) => {
      const last = facts.at(-1)
      if (last && !(await readModel.reached(last.factKey, READ_MODEL_WAIT_MILLISECONDS))) return { outcome: 'later', retryAfterSeconds: 1 }
      return follower.apply(facts)
    },
  }
}

/** One step, and the milliseconds until the next. */
async function follow(runner: FollowerRunner, log: Log): Promise<number> {
  const outcome = await runner.step()
  switch (outcome.step) {
    case 'applied':
      return 0
    case 'at-end':
      return POLL_MILLISECONDS
    case 'later':
      if (outcome.because === undefined) log.info('A follower waits as it was told', { follower: runner.name, seconds: outcome.seconds })
      else log.warn('A follower failed and tries again', { follower: runner.name, seconds: outcome.seconds, position: runner.position() }, outcome.because)
      return outcome.seconds * 1000
    case 'stopped':
      log.error('A follower stands still until somebody looks at it', { follower: runner.name, position: runner.position() }, outcome.because)
      return STOPPED_MILLISECONDS
  }
}

async function settleRunner(runner: FollowerRunner): Promise<void> {
  for (;;) {
    const outcome = await runner.step()
    if (outcome.step === 'at-end') return
    if (outcome.step === 'stopped') throw outcome.because
    if (outcome.step === 'later') await pause(outcome.seconds * 1000)
  }
}

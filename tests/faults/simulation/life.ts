import type { Random } from '../../../infra/local/municipality/random'
import { between, drawFault, type Rates } from './rates'
import type { Trace } from './trace'
import { passTime } from './virtual-time'

/** How long requests to a dependency take: each way when all is well, altogether when it is slow or gives no answer. */
export type Span = { from: number; to: number }
export type Distance = { way: Span; slow: Span; timeout: Span }

/** What came of one request. After `timeout` the caller does not know whether it was carried out. */
export type Reached<T> = { outcome: 'answered'; value: T } | { outcome: 'throttled' } | { outcome: 'timeout' }

/** Where the next crash strikes: at this very moment, or right before or after what a request brings about. */
export type CrashPoint = 'now' | 'before' | 'after'

/**
 * One instance from its start to its end, seen from outside: the only way to the world. What it does after its death reaches
 * nobody: its requests are not carried out but for those on the wire, and their answers are errors that end its loops.
 */
export type Life = {
  name: string
  isDead(): boolean
  /** Resolves at its death. */
  died: Promise<void>
  /** `stopped` when it ended in order, `killed` when it took too long, `buried` when it never got up. */
  die(as?: 'crash' | 'stopped' | 'killed' | 'buried'): void
  crashAt(point: CrashPoint): void
  /** One request, struck by whatever the rates say. */
  request<T>(call: string, distance: Distance, effect: () => Promise<T>): Promise<Reached<T>>
  pause(span: Span): Promise<void>
}

export type LifeParts = { name: string; random: Random; rates: () => Rates; trace: Trace }

export function createLife({ name, random, rates, trace }: LifeParts): Life {
  let isDead = false
  let hasStopped = false
  let armed: CrashPoint | undefined
  let announce = () => {}
  const died = new Promise<void>((resolve) => (announce = resolve))

  const die = (as: 'crash' | 'stopped' | 'killed' | 'buried' = 'crash') => {
    if (isDead) return
    isDead = true
    hasStopped = as === 'stopped'
    trace.note(as, name)
    announce()
  }
  const requireAlive = () => {
    if (isDead) throw new DiedError()
  }
  const crashIf = (point: CrashPoint) => {
    if (armed === point) die()
    requireAlive()
  }
  const pause = async ({ from, to }: Span) => {
    await passTime(between(random, from, to))
    requireAlive()
  }

  return {
    name,
    isDead: () => isDead,
    died,
    die,
    pause,
    crashAt(point) {
      armed = point
      if (point === 'now') die()
    },
    async request(call, { way, slow, timeout }, effect) {
      if (hasStopped) trace.note('request-after-stop', name, call)
      requireAlive()
      const fault = drawFault(random, rates())
      trace.note(fault ?? 'request', name, call)
      // What was on the wire when the instance died arrives, or does not.
      const arrivesAnyway = random.chance(0.5)
      await passTime(between(random, way.from, way.to))
      if (isDead && arrivesAnyway && fault !== 'throttled' && fault !== 'timeout-before') await effect()
      crashIf('before')
      if (fault === 'throttled') return { outcome: 'throttled' }
      if (fault === 'timeout-before') {
        await pause(timeout)
        return { outcome: 'timeout' }
      }
      const value = await effect()
      crashIf('after')
      await pause(fault === 'timeout-after' ? timeout : fault === 'slow' ? slow : way)
      return fault === 'timeout-after' ? { outcome: 'timeout' } : { outcome: 'answered', value }
    },
  }
}

/** What a dead instance's calls end in; nobody hears of it. */
export class DiedError extends Error {
  override readonly name = 'DiedError'
}

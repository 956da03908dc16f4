import type { Random } from '../../../infra/local/municipality/random'

/** What can strike a request, of security.md 4.4: F10, F12, F13 and F14. */
export type RequestFault = 'throttled' | 'timeout-before' | 'timeout-after' | 'slow'

/** How often each strikes a request, and the other odds of a run. */
export type Rates = Record<RequestFault | 'stale-read' | 'withdrawn' | 'dropped-click' | 'doubled-click' | 'two-devices' | 'malformed-click', number> & {
  /** Mean time between two crashes of one instance; Infinity for none. */
  crashMilliseconds: number
  /** Mean time between two orderly restarts of one instance. */
  deployMilliseconds: number
}

const MINUTE = 60_000

/** The rates of security.md 4.5. */
export const ROUGH: Rates = {
  throttled: 0.08,
  'timeout-before': 0.04,
  'timeout-after': 0.05,
  slow: 0.05,
  'stale-read': 0.05,
  withdrawn: 0.002,
  'dropped-click': 0.03,
  'doubled-click': 0.05,
  'two-devices': 0.02,
  'malformed-click': 0.01,
  crashMilliseconds: 10 * MINUTE,
  deployMilliseconds: 40 * MINUTE,
}

/** Nothing fails any more, so that a run can come to rest. */
export const CALM: Rates = {
  throttled: 0,
  'timeout-before': 0,
  'timeout-after': 0,
  slow: 0,
  'stale-read': 0,
  withdrawn: 0,
  'dropped-click': 0,
  'doubled-click': 0,
  'two-devices': 0,
  'malformed-click': 0,
  crashMilliseconds: Infinity,
  deployMilliseconds: Infinity,
}

const REQUEST_FAULTS: readonly RequestFault[] = ['throttled', 'timeout-before', 'timeout-after', 'slow']

export function drawFault(random: Random, rates: Rates): RequestFault | undefined {
  let drawn = random.next()
  return REQUEST_FAULTS.find((fault) => (drawn -= rates[fault]) < 0)
}

/** A whole number of milliseconds from a span; timers know no fractions. */
export function between(random: Random, from: number, to: number): number {
  return from + random.below(to - from + 1)
}

/** The waiting time for something that comes once in `mean` milliseconds on average, at any moment alike. */
export function untilNext(random: Random, mean: number): number {
  return Math.round(-Math.log(1 - random.next()) * mean)
}

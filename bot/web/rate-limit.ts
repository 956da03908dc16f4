import type { Clock } from '../ports'

/** A person who clicks as fast as they can stays below this; a script does not. */
export const QUESTIONS_AT_ONCE = 80
export const QUESTIONS_PER_SECOND = 8

/** Above this many people the one who has not asked for the longest is forgotten: by then they may ask everything again. */
const PEOPLE_REMEMBERED = 20_000

/** Takes one question from the person's allowance; the seconds to wait when there is none left. */
export type TakeQuestion = (oid: string) => { outcome: 'taken' } | { outcome: 'too-many'; retryAfterSeconds: number }

export function createRateLimit(clock: Clock, { atOnce = QUESTIONS_AT_ONCE, perSecond = QUESTIONS_PER_SECOND, remembered = PEOPLE_REMEMBERED } = {}): TakeQuestion {
  // In the order in which people asked last.
  const allowances = new Map<string, { left: number; at: number }>()
  const leftOf = (oid: string, now: number) => {
    const known = allowances.get(oid)
    return known ? Math.min(atOnce, known.left + ((now - known.at) / 1000) * perSecond) : atOnce
  }
  return (oid) => {
    const now = clock().getTime()
    const left = leftOf(oid, now)
    if (left < 1) return { outcome: 'too-many', retryAfterSeconds: Math.ceil((1 - left) / perSecond) }
    allowances.delete(oid)
    const [longestAgo] = allowances.size >= remembered ? allowances.keys() : []
    if (longestAgo !== undefined) allowances.delete(longestAgo)
    allowances.set(oid, { left: left - 1, at: now })
    return { outcome: 'taken' }
  }
}

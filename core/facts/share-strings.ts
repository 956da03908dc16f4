import type { Fact } from './fact'

/** One copy of each string that came before. */
export type SharedStrings = Map<string, string>

/** What hardly ever comes twice: to keep it would take more than it saves. */
const UNIQUE: ReadonlySet<string> = new Set(['recordedAt', 'activityId', 'voids', 'reason', 'title'])

/**
 * Lets a fact that was just parsed use the copies that earlier ones have: parsing makes new ones of every string, a kilobyte in
 * each of millions of records, and two that are one are compared at once. Changes no value.
 */
export function shareStrings(shared: SharedStrings, fact: Fact): void {
  shareWithin(shared, fact)
}

function shareWithin(shared: SharedStrings, fields: Record<string, unknown>): void {
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    if (typeof value === 'string' && !UNIQUE.has(name) && !isOfOneLesson(name, value)) fields[name] = share(shared, value)
    if (typeof value === 'object' && value !== null) shareWithin(shared, value as Record<string, unknown>)
  }
}

/** The round of one lesson for one person. */
function isOfOneLesson(name: string, text: string): boolean {
  return name === 'round' && text.includes('/')
}

function share(shared: SharedStrings, text: string): string {
  const known = shared.get(text)
  if (known !== undefined) return known
  shared.set(text, text)
  return text
}

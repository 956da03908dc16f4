import type { Round } from './list-rounds'

/** Whether the day of what stands there can be moved: one activity, not done, with one day for all whom it concerns or for one alone. */
export function mayBeMoved({ entries: [entry, ...others] }: { entries: readonly Pick<Round, 'mark' | 'state'>[] }): boolean {
  if (!entry || others.length > 0 || entry.state === 'fulfilled' || entry.state === 'excluded') return false
  return entry.mark.subject !== undefined || !entry.mark.round.startsWith(OF_A_MONTH)
}

/** A mark under which many stand with days of their own; see `WheelMark`. */
const OF_A_MONTH = 'due-'

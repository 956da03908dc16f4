import type { Speech } from '../frame/speech'

const MINUTE = 60
const HOUR = 60 * MINUTE
/** Up to here minutes say more than hours. */
const MOST_MINUTES = 90

/** About how long something takes; nobody plans by the second. */
export function tellDuration(seconds: number, { words, formatNumber }: Pick<Speech, 'words' | 'formatNumber'>): string {
  const texts = words.campaigns.duration
  if (seconds < MINUTE) return texts.moment
  const minutes = Math.ceil(seconds / MINUTE)
  if (minutes <= MOST_MINUTES) return texts.minutes(minutes, formatNumber(minutes))
  const hours = Math.round(seconds / HOUR)
  return texts.hours(hours, formatNumber(hours))
}

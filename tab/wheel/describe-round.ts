import type { StateCounts } from '../../core/api/wheel-views'
import { formatDay, formatLocalesOf, type InEachLanguage, type Language } from '../../core/language/language'
import { STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'
import type { WheelSpot } from '../../core/wheel/pack-ring'
import type { Speech } from '../frame/speech'
import type { Round } from './list-rounds'

const MONTHS: InEachLanguage<string[]> = { nb: monthsIn('nb'), nn: monthsIn('nn'), en: monthsIn('en') }

export function monthName(month: number, language: Language): string {
  return MONTHS[language][month - 1] ?? ''
}

/** `over fristen: 3, kvittert: 17`: every state that somebody is in, the most pressing first. */
export function describeCounts(counts: StateCounts, { words, formatNumber }: Speech): string {
  return STATES_BY_WEIGHT.flatMap((state) => {
    const count = counts[state] ?? 0
    return count > 0 ? [`${words.wheel.stateCounts[state]}: ${formatNumber(count)}`] : []
  }).join(', ')
}

/** The state; with how many are in each where it concerns several. */
export function describeState({ mark: { counts }, state }: Pick<Round, 'mark' | 'state'>, speech: Speech): string {
  const name = speech.words.wheel.states[state]
  return countOf(counts) > 1 ? `${name} (${describeCounts(counts, speech)})` : name
}

/** Title, day and state in one breath, for those who hear it. */
export function describeRound(round: Pick<Round, 'activity' | 'mark' | 'state'>, speech: Speech): string {
  return `${round.activity.title}, ${formatDay(round.mark.dueOn, speech.language)}, ${describeState(round, speech)}`
}

/** The same of a spot, which may hold several. */
export function describeSpot({ entries, from, to }: WheelSpot, speech: Speech): string {
  const [first] = entries
  if (first && entries.length === 1) return describeRound(first, speech)
  const counts: StateCounts = {}
  for (const { state } of entries) counts[state] = (counts[state] ?? 0) + 1
  return `${speech.words.wheel.several(speech.formatNumber(entries.length))}, ${describeDays(from, to, speech)}, ${describeCounts(counts, speech)}`
}

export function describeDays(from: string, to: string, { language }: Pick<Speech, 'language'>): string {
  return from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`
}

export function countOf(counts: StateCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

function monthsIn(language: Language): string[] {
  const format = new Intl.DateTimeFormat(formatLocalesOf(language), { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2026, month))))
}

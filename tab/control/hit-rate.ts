import type { HitRate } from '../../core/api/control-questions'
import type { SpotCheckWords } from '../words/spot-checks'

/** How many of those that were drawn hold: "8 of 10 (80%)". */
export function tellHitRate({ holds, drawn }: HitRate, words: SpotCheckWords, formatNumber: (value: number) => string): string {
  const percentage = drawn === 0 ? 0 : Math.round((100 * holds) / drawn)
  return words.rate(formatNumber(holds), formatNumber(drawn), formatNumber(percentage))
}

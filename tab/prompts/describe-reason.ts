import type { TabWords } from '../words'

/** Why somebody was not reached, as a sentence: one of our own reasons, or a code of Teams or the network. */
export function describeReason(reason: string, { reaching }: Pick<TabWords, 'reaching'>): string {
  const known: Readonly<Record<string, string>> = { ...reaching.codes, ...reaching.reasons }
  return known[reason] ?? reaching.otherCode(reason)
}

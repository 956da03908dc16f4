/**
 * Rounds counted by slot, to which more may be added and from which some may be taken away again. Of whom and what it is the numbers
 * are summed up: where one is left alone, the sum is its own number.
 */
export type Tally = {
  /** So many for each slot, by state. */
  counts: number[]
  totals: number[]
  subjectSums: number[]
  nameSums: number[]
  /** Of each slot, how many are due on which day. */
  days: Map<number, number>[]
}

/** The rounds of one subject, four places each: slot, state, day it is due, and the number of the round's own name. */
export type SubjectRounds = { number: number; rounds: readonly number[] }

export const PLACES_OF_ROUND = 4

export function emptyTally(): Tally {
  return { counts: [], totals: [], subjectSums: [], nameSums: [], days: [] }
}

export function addToTally(tally: Tally, { number, rounds }: SubjectRounds, states: number, sign: 1 | -1): void {
  const { counts, totals, subjectSums, nameSums, days } = tally
  for (let at = 0; at < rounds.length; at += PLACES_OF_ROUND) {
    const slot = rounds[at] ?? 0
    while (totals.length <= slot) grow(tally, states)
    const place = slot * states + (rounds[at + 1] ?? 0)
    counts[place] = (counts[place] ?? 0) + sign
    totals[slot] = (totals[slot] ?? 0) + sign
    subjectSums[slot] = (subjectSums[slot] ?? 0) + sign * number
    nameSums[slot] = (nameSums[slot] ?? 0) + sign * (rounds[at + 3] ?? 0)
    const due = rounds[at + 2] ?? 0
    const ofSlot = days[slot]
    if (!ofSlot) continue
    const left = (ofSlot.get(due) ?? 0) + sign
    if (left === 0) ofSlot.delete(due)
    else ofSlot.set(due, left)
  }
}

function grow({ counts, totals, subjectSums, nameSums, days }: Tally, states: number): void {
  for (let state = 0; state < states; state++) counts.push(0)
  totals.push(0)
  subjectSums.push(0)
  nameSums.push(0)
  days.push(new Map())
}

/** The day on which most are due, of two alike the earlier. */
export function usualDay(days: ReadonlyMap<number, number>): number {
  let usual = 0
  let most = 0
  for (const [day, count] of days)
    if (count > most || (count === most && day < usual)) {
      usual = day
      most = count
    }
  return usual
}

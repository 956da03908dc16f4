import type { RowStore } from '../ports'
import { LOG_PARTITION, numberRowName } from './journal-row'

/**
 * The highest number in the log, from one that is known to be there. Numbers have no gaps, so steps that double and then
 * halve find it with a handful of point reads, however long the log is. It may have grown by the time of the answer.
 */
export async function findLogEnd(log: RowStore, known: number): Promise<number> {
  const isThere = async (number: number) => (await log.find(LOG_PARTITION, numberRowName(number))) !== undefined
  let there = known
  let step = 1
  while (await isThere(there + step)) {
    there += step
    step *= 2
  }
  let missing = there + step
  while (missing - there > 1) {
    const middle = Math.floor((there + missing) / 2)
    if (await isThere(middle)) there = middle
    else missing = middle
  }
  return there
}

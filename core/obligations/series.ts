import { compareDays, type Day } from '../days/day'
import type { RequirementPublication, RequirementWithdrawal } from '../facts/rule-facts'

/** The versions of a requirement since it last began, in the order in which they came into force, and what ended it. */
export type Series = { publications: readonly RequirementPublication[]; withdrawal?: RequirementWithdrawal }

type Turn = { effectiveOn: Day; version: number; publication?: RequirementPublication; withdrawal?: RequirementWithdrawal }

/**
 * What has come into force by `day`. Published anew after a withdrawal a requirement begins from the beginning; a withdrawal
 * of a version that had been replaced by then ends nothing, and one of a version that was yet to come stops that one too.
 */
export function findSeries(publications: readonly RequirementPublication[], withdrawals: readonly RequirementWithdrawal[], day: Day): Series {
  const turns: Turn[] = [
    ...publications.map((publication) => ({ effectiveOn: publication.effectiveOn, version: publication.version, publication })),
    ...withdrawals.map((withdrawal) => ({ effectiveOn: withdrawal.effectiveOn, version: withdrawal.version, withdrawal })),
  ]
  let series: Series = { publications: [] }
  let stopped = 0
  for (const { version, publication, withdrawal } of turns.filter(({ effectiveOn }) => effectiveOn <= day).sort(inOrder)) {
    const { publications: known, withdrawal: ended } = series
    if (withdrawal && version >= (known.at(-1)?.version ?? 0)) {
      series = { publications: known, withdrawal: ended ?? withdrawal }
      stopped = Math.max(stopped, version)
    }
    if (publication && !ended) series = { publications: [...known, publication] }
    if (publication && ended && version > stopped) series = { publications: [publication] }
  }
  return series
}

/** A version that is withdrawn on the day it comes into force came into force first. */
function inOrder(one: Turn, other: Turn): number {
  return compareDays(one.effectiveOn, other.effectiveOn) || one.version - other.version || (one.publication ? -1 : 1) - (other.publication ? -1 : 1)
}

import type { Day } from '../days/day'
import type { Organisation, Unit } from '../organisation/organisation'

/** Days from one to another, both counted; open where nothing is told. */
export type Span = { startsOn?: Day; endsOn?: Day }

/** Later than every day of any organisation. */
export const END_OF_TIME = '9999-12-31'
const BEGINNING_OF_TIME = '0000-01-01'

export function overlaps(one: Span, other: Span): boolean {
  return (one.startsOn ?? BEGINNING_OF_TIME) <= (other.endsOn ?? END_OF_TIME) && (other.startsOn ?? BEGINNING_OF_TIME) <= (one.endsOn ?? END_OF_TIME)
}

/** The earlier of two ends, of which none may be set. */
export function earlierEnd(one: Day | undefined, other: Day | undefined): { endsOn?: Day } {
  const end = (one ?? END_OF_TIME) < (other ?? END_OF_TIME) ? one : other
  return end === undefined ? {} : { endsOn: end }
}

/** Not over by `day`: in force, or still to come. */
export function isOpenAfter({ endsOn }: Span, day: Day): boolean {
  return endsOn === undefined || endsOn > day
}

/** What began last, also when it has not begun yet; of two that begin together the one told last. */
export function findLast<T extends { effectiveOn: Day }>(versions: readonly T[] = []): T | undefined {
  return versions.reduce<T | undefined>((last, version) => (last && last.effectiveOn > version.effectiveOn ? last : version), undefined)
}

export function findLatestVersion({ units }: Organisation, unitId: string): Unit | undefined {
  return findLast(units.get(unitId))
}

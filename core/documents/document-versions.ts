import type { Day } from '../days/day'
import type { DocumentPublication } from '../facts/fact'

export function versionLabel({ version }: { version: { major: number; minor: number } }): string {
  return `${version.major}.${version.minor}`
}

/** The version in force on `day`: of those that have come into force, the highest. */
export function findCurrentVersion(publications: readonly DocumentPublication[] | undefined, day: Day): DocumentPublication | undefined {
  return publications?.filter(({ effectiveOn }) => effectiveOn <= day).reduce<DocumentPublication | undefined>(higher, undefined)
}

function higher(one: DocumentPublication | undefined, other: DocumentPublication): DocumentPublication {
  if (!one) return other
  const difference = other.version.major - one.version.major || other.version.minor - one.version.minor
  return difference >= 0 ? other : one
}

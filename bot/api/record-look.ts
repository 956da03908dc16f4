import { z } from 'zod'
import { dayOf, Instant, toInstant } from '../../core/days/day'
import { sha256OfText } from '../../core/facts/hashing'
import type { LogState } from '../../core/facts/log-state'
import { findHomeUnitId } from '../../core/organisation/organisation'
import { sha256 } from '../hashing'
import type { RowStore } from '../ports'

/** Somebody looked at how others stand, by name. Ids only: the names are not the access log's to keep. */
export type Look = { by: string; unitId: string; people: number }

const KeptLook = z.object({ at: Instant, by: z.string(), unitId: z.string(), people: z.number() })
export type KeptLook = z.infer<typeof KeptLook>

/**
 * Adds the look to the access log, under the unit and under who looked, so that either finds it without reading the others'.
 * Rows are named after their moment: what is older than the municipality keeps it is the beginning of each partition.
 */
export async function recordLook(access: RowStore, { by, unitId, people }: Look, now: Date): Promise<void> {
  // The same leader looking twice within a millisecond is one look: `exists` is as good as `inserted`.
  const at = toInstant(now)
  const row = { row: `${at}-${hashOf(JSON.stringify([by, unitId])).slice(0, 16)}`, values: { by, unitId, people, at } }
  await Promise.all([access.insert(underUnit(unitId), [row]), access.insert(underPerson(by), [row])])
}

/** Somebody looked at single people of several units: kept under each unit, so that those people find it. */
export async function recordLookAt(access: RowStore, by: string, { organisation }: Pick<LogState, 'organisation'>, personIds: readonly string[], now: Date): Promise<void> {
  const today = dayOf(now)
  const units = new Map<string, number>()
  for (const personId of personIds) {
    const person = organisation.people.get(personId)
    const unitId = person && findHomeUnitId(person, today)
    if (unitId !== undefined) units.set(unitId, (units.get(unitId) ?? 0) + 1)
  }
  await Promise.all([...units].map(([unitId, people]) => recordLook(access, { by, unitId, people }, now)))
}

/** Looks at any of the units and those of one person, each once, oldest first. */
export async function listLooks(access: Pick<RowStore, 'list'>, { at, by }: { at: Iterable<string>; by: string }): Promise<KeptLook[]> {
  const found = await Promise.all([...[...at].map(underUnit), underPerson(by)].map((partition) => access.list(partition)))
  const rows = new Map(found.flat().map(({ row, values }) => [row, values]))
  return [...rows.values()].map((values) => KeptLook.parse(values)).sort((one, other) => (one.at < other.at ? -1 : 1))
}

function underUnit(unitId: string): string {
  return `unit-${hashOf(unitId)}`
}

function underPerson(personId: string): string {
  return `by-${hashOf(personId)}`
}

/** HR's ids may hold signs that no name of a partition or a row can. */
function hashOf(text: string): string {
  return sha256OfText(sha256, text)
}

import type { Day } from '../days/day'
import { findUnit, type Organisation, type Unit } from '../organisation/organisation'
import type { FindUnits } from './read-inspection-rows'

const MOST_SUGGESTIONS = 3

/** Finds units by id or exact name. Whoever writes a name nearly right is told which it may have been. */
export function createFindUnits(organisation: Organisation, today: Day): FindUnits {
  const units = [...organisation.units.keys()].flatMap((unitId) => findUnit(organisation, unitId, today) ?? organisation.units.get(unitId)?.at(-1) ?? [])
  const byName = new Map<string, Unit[]>()
  for (const unit of units) byName.set(plain(unit.name), [...(byName.get(plain(unit.name)) ?? []), unit])
  return (cell) => {
    if (organisation.units.has(cell)) return { unitIds: [cell], suggestions: [] }
    const named = byName.get(plain(cell)) ?? []
    // Of several of one name, one that is there now goes before those that are closed.
    const open = named.filter(({ unitId }) => findUnit(organisation, unitId, today))
    const found = open.length > 0 ? open : named
    return found.length > 0 ? { unitIds: found.map(({ unitId }) => unitId), suggestions: [] } : { unitIds: [], suggestions: suggest(units, cell) }
  }
}

/** Names that share most of their letters in threes with what was written. */
function suggest(units: readonly Unit[], cell: string): string[] {
  const wanted = threesOf(cell)
  const scored = units.map(({ name }) => ({ name, score: likeness(wanted, threesOf(name)) })).filter(({ score }) => score >= LIKE_ENOUGH)
  return [...new Set(scored.sort((one, other) => other.score - one.score || one.name.localeCompare(other.name, 'nb')).map(({ name }) => name))].slice(0, MOST_SUGGESTIONS)
}

const LIKE_ENOUGH = 0.3

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const three of one) if (other.has(three)) both += 1
  return (2 * both) / (one.size + other.size)
}

function threesOf(text: string): ReadonlySet<string> {
  const padded = `  ${plain(text)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, index) => padded.slice(index, index + 3)))
}

function plain(text: string): string {
  return text.normalize().toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

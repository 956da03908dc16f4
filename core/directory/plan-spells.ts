import { addDays, type Day } from '../days/day'
import { employmentClassOn, type Person, type Spell } from '../organisation/organisation'
import type { OrganisationChange } from '../organisation/organisation-change'
import type { PersonRow } from './hr-file'
import { withEnd } from './plan-periods'
import { END_OF_TIME, findLast, isOpenAfter, overlaps } from './span'

/** An employment as it will be, and the row that tells of it; without a row it is left as it is. */
export type PlannedSpell = { spell: Spell; row?: PersonRow }

/**
 * The employments of one person as they will be. HR may correct the first day of one without making another of it: what was
 * signed belongs to the employment. It is known by its id, else by its first day, else by the time it covers.
 */
export function matchSpells(personId: string, known: readonly Spell[], rows: readonly PersonRow[]): PlannedSpell[] {
  const left = new Set(known)
  const take = (matches: (spell: Spell) => boolean) => {
    const found = [...left].find(matches)
    if (found) left.delete(found)
    return found
  }
  const inOrder = [...rows].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const byId = inOrder.map((row) => ({ row, match: take((spell) => spell.spellId === row.spellId || spell.startsOn === row.startsOn) }))
  const ids = new Set(known.map(({ spellId }) => spellId))
  const planned = byId.map(({ row, match }): PlannedSpell => {
    const spell = match ?? take((other) => overlaps(other, row))
    const { startsOn, endsOn, employmentClass } = row
    if (spell) return { row, spell: withEnd<Spell>({ ...spell, startsOn }, endsOn) }
    const spellId = row.spellId !== undefined && !ids.has(row.spellId) ? row.spellId : nextSpellId(personId, ids)
    ids.add(spellId)
    return { row, spell: withEnd<Spell>({ spellId, employmentClass, startsOn }, endsOn) }
  })
  return [...planned, ...[...left].map((spell) => ({ spell }))]
}

function nextSpellId(personId: string, taken: ReadonlySet<string>): string {
  let number = taken.size + 1
  while (taken.has(`${personId}-${number}`)) number += 1
  return `${personId}-${number}`
}

/** What changes in the employments of one person of whom the file tells `rows`; of whom it tells nothing, they end. */
export function planSpells(personId: string, person: Person | undefined, rows: readonly PersonRow[], today: Day): { changes: OrganisationChange[]; spells: Spell[] } {
  const known = person?.spells ?? []
  const yesterday = addDays(today, -1)
  const changes: OrganisationChange[] = []
  const spells = matchSpells(personId, known, rows).map(({ spell: { classChanges, ...planned }, row }): Spell => {
    const before = known.find(({ spellId }) => spellId === planned.spellId)
    const spell: Omit<Spell, 'classChanges'> = row || !isOpenAfter(planned, yesterday) ? planned : { ...planned, endsOn: yesterday }
    const current = classChanges ? { ...spell, classChanges } : spell
    // A class that was told before the employment began was a plan; afterwards it is a change.
    const isClassNew = row !== undefined && employmentClassOn(current, END_OF_TIME) !== row.employmentClass
    const isCorrected = isClassNew && spell.startsOn >= today && !classChanges
    if (isCorrected) spell.employmentClass = row.employmentClass
    if (!before || isCorrected || before.startsOn !== spell.startsOn || before.endsOn !== spell.endsOn) changes.push({ change: 'spell', personId, ...spell })
    if (isClassNew && !isCorrected) {
      const last = findLast(classChanges)?.effectiveOn ?? today
      changes.push({ change: 'class', personId, spellId: spell.spellId, employmentClass: row.employmentClass, effectiveOn: last > today ? last : today })
    }
    return spell
  })
  return { changes, spells }
}

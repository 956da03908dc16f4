import type { Day } from '../../core/days/day'
import type { Fact } from '../../core/facts/fact'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import type { UnitCount } from '../../core/overview/count-standings'
import { naiveStanding, naiveUnitsAbove } from '../sample/naive-standing'

/** The figures of every unit, by the naive walk over the log: nothing of it is shared with what it judges. */
export function foldFigures(facts: readonly Fact[], day: Day): Map<string, UnitCount> {
  const counts = new Map<string, UnitCount>()
  for (const [personId, about] of splitByPerson(facts)) {
    const state = naiveStanding(about, personId, day)?.state
    if (state === undefined) continue
    for (const unitId of naiveUnitsAbove(about, personId, day)) {
      const count = counts.get(unitId) ?? { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
      counts.set(unitId, count)
      if (state === 'fulfilled') count.signed++
      if (state === 'excluded') count.excluded++
      if (state === 'overdue') count.overdue++
      if (state === 'overdue' || state === 'due-soon' || state === 'open') count.outstanding++
    }
  }
  return counts
}

/** For each person the part of the log that can touch them, or a log of thousands would be walked thousands of times. */
function splitByPerson(facts: readonly Fact[]): Map<string, Fact[]> {
  const everybodys: Fact[] = facts.flatMap((fact) => ('subject' in fact ? [] : fact.kind === 'organisation' ? keepChanges(fact, isOfUnit) : [fact]))
  const byPerson = new Map<string, Fact[]>()
  const add = (personId: string, fact: Fact) => {
    const own = byPerson.get(personId) ?? [...everybodys]
    byPerson.set(personId, own)
    own.push(fact)
  }
  for (const fact of facts) {
    if ('subject' in fact && fact.subject !== undefined) add(fact.subject, fact)
    if (fact.kind !== 'organisation') continue
    for (const change of fact.changes) if ('personId' in change) add(change.personId, { ...fact, changes: [change] })
  }
  return byPerson
}

const isOfUnit = (change: OrganisationChange) => change.change === 'unit'

function keepChanges(fact: Extract<Fact, { kind: 'organisation' }>, isKept: (change: OrganisationChange) => boolean): Fact[] {
  const changes = fact.changes.filter(isKept)
  return changes.length > 0 ? [{ ...fact, changes }] : []
}

import type { Day } from '../../core/days/day'
import type { Fact } from '../../core/facts/fact'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import type { OrganisationChange } from '../../core/organisation/organisation-change'
import type { UnitCount } from '../../core/overview/count-standings'
import { createNaive } from '../sample/naive-obligations'
import { naiveUnitsAbove } from '../sample/naive-organisation'
import { addNaive } from '../sample/naive-standing'

/** The figures of every unit for one requirement, by the naive walk over the log: nothing of it is shared with what it judges. */
export function foldFigures(facts: readonly Fact[], day: Day): Map<string, UnitCount> {
  const counts = new Map<string, UnitCount>()
  for (const [personId, about] of splitByPerson(facts.filter(isAboutStandard))) {
    const standings = createNaive(about).standings({ kind: 'person', personId }, day)
    if (standings.length === 0) continue
    for (const unitId of naiveUnitsAbove(about, personId, day)) {
      const count = counts.get(unitId) ?? { signed: 0, outstanding: 0, overdue: 0, excluded: 0 }
      counts.set(unitId, count)
      for (const standing of standings) addNaive(count, standing)
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

/** Rules of other requirements say nothing here. */
function isAboutStandard(fact: Fact): boolean {
  const requirementId = fact.kind === 'requirement-publication' ? fact.requirement.requirementId : 'requirementId' in fact ? fact.requirementId : undefined
  return requirementId === undefined || requirementId === ETHICS_STANDARD.requirementId
}

const isOfUnit = (change: OrganisationChange) => change.change === 'unit'

function keepChanges(fact: Extract<Fact, { kind: 'organisation' }>, isKept: (change: OrganisationChange) => boolean): Fact[] {
  const changes = fact.changes.filter(isKept)
  return changes.length > 0 ? [{ ...fact, changes }] : []
}

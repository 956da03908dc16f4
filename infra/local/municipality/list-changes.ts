import { addDays, type Day } from '../../../core/days/day'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { Employee } from './employee'
import { listEthicsGuides } from './list-ethics-guides'
import type { PlannedUnit } from './plan-units'

/** The municipality was merged from two older ones on this day; its tree has stood since. */
const TREE_SINCE = '2020-01-01'

/** The organisation's whole history as changes, in the order in which they were observed. */
export function listChanges(units: readonly PlannedUnit[], employees: readonly Employee[], objects: readonly OrganisationChange[], firstDay: Day): OrganisationChange[] {
  const changes: OrganisationChange[] = units.map(({ unitId, parentId, name, level }) => ({ change: 'unit', unitId, parentId, name, level, effectiveOn: TREE_SINCE }))
  for (const employee of employees) changes.push(...changesOf(employee, firstDay))
  changes.push(...listEthicsGuides(units, employees), ...objects)
  const days = new Map(changes.map((change) => [change, observedFrom(change, firstDay)]))
  return changes.sort((one, other) => compare(days.get(one), days.get(other)))
}

/** The first day on which an HR file would have held the change: its start, or its end when that has come. */
export function observedFrom(change: OrganisationChange, firstDay: Day): Day {
  const begins = 'startsOn' in change ? change.startsOn : change.effectiveOn
  const ended = (change.change === 'spell' || change.change === 'post') && change.endsOn !== undefined && change.endsOn < firstDay
  const day = ended ? (change.endsOn ?? begins) : begins
  return day < firstDay ? day : firstDay
}

function changesOf(employee: Employee, firstDay: Day): OrganisationChange[] {
  const { personId, employmentClass, startsOn, endsOn, unit, percentage, second, account, leave, leads, actsFor } = employee
  const spellId = `${personId}-1`
  const spell = { change: 'spell', personId, spellId, employmentClass, startsOn } as const
  const post = { change: 'post', personId, postId: `${spellId}-a`, spellId, unitId: unit.unitId, percentage, startsOn } as const
  const changes: OrganisationChange[] = [spell, post]
  if (second) changes.push({ ...post, postId: `${spellId}-b`, unitId: second.unit.unitId, percentage: second.percentage })
  if (account) changes.push({ change: 'account', personId, oid: account.oid, enabled: endsOn !== undefined || account.isEnabled, effectiveOn: account.since })
  if (leave) changes.push({ change: 'leave', personId, ...leave })
  if (leads) changes.push({ change: 'leader', unitId: leads.unitId, personId, acting: false, startsOn: later(startsOn, TREE_SINCE) })
  if (actsFor) changes.push({ change: 'leader', unitId: actsFor.unitId, personId, acting: true, startsOn: later(startsOn, addDays(firstDay, -30)) })
  if (endsOn !== undefined) {
    changes.push({ ...spell, endsOn }, { ...post, endsOn })
    if (account) changes.push({ change: 'account', personId, oid: account.oid, enabled: false, effectiveOn: later(addDays(endsOn, 1), account.since) })
  }
  return changes
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

function compare(one: Day | undefined, other: Day | undefined): number {
  if (one === undefined || other === undefined || one === other) return 0
  return one < other ? -1 : 1
}

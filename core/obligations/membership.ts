import { addDays, compareDays, type Day } from '../days/day'
import { findSpell, isInForce, listUnitAndAncestors, type Leadership, type Organisation, type Period, type Person, type Spell } from '../organisation/organisation'
import type { UnitLevel } from '../organisation/organisation-change'
import type { PeopleAudience } from './audience'
import { merge, overlap, overlapAll, without } from './periods'

/** On which days a unit, with all above it as the tree was then, lies in one of the named units and on one of the levels. */
export type UnitPeriods = (unitId: string) => readonly Period[]

/** Worked out once for each unit. A condition that is not set holds always. */
export function createUnitPeriods(organisation: Organisation, within: readonly string[] | undefined, levels?: readonly UnitLevel[]): UnitPeriods {
  const known = new Map<string, Period[]>()
  const named = within && new Set(within)
  /** Days on which some unit was made, moved or closed: in between the tree stays as it is. */
  let turningDays: Day[] | undefined
  const isIn = (unitId: string, day: Day): boolean => {
    const chain = listUnitAndAncestors(organisation, unitId, day)
    const [unit] = chain
    return unit !== undefined && (levels?.includes(unit.level) ?? true) && (named ? chain.some((above) => named.has(above.unitId)) : true)
  }
  return (unitId) => {
    const found = known.get(unitId)
    if (found) return found
    turningDays ??= listTurningDays(organisation)
    const days = turningDays
    const periods = merge(
      days.flatMap((startsOn, index): Period[] => {
        const next = days[index + 1]
        return isIn(unitId, startsOn) ? [{ startsOn, ...(next !== undefined && { endsOn: addDays(next, -1) }) }] : []
      }),
    )
    known.set(unitId, periods)
    return periods
  }
}

/** The days on which a unit is there; whoever leads one that is closed leads nothing. */
function listExistence({ units }: Organisation, unitId: string): Period[] {
  const told = [...(units.get(unitId) ?? [])].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  return merge(
    told.flatMap(({ effectiveOn, endsOn }, index): Period[] => {
      const next = told[index + 1]
      const until = next && (endsOn === undefined || next.effectiveOn <= endsOn) ? addDays(next.effectiveOn, -1) : endsOn
      return until !== undefined && until < effectiveOn ? [] : [{ startsOn: effectiveOn, ...(until !== undefined && { endsOn: until }) }]
    }),
  )
}

function listTurningDays({ units }: Organisation): Day[] {
  const days = [...units.values()].flat().flatMap(({ effectiveOn, endsOn }) => (endsOn === undefined ? [effectiveOn] : [effectiveOn, addDays(endsOn, 1)]))
  return [...new Set(days)].sort()
}

/** The days of an employment on which somebody belongs to the audience. */
export function listMemberships(organisation: Organisation, audience: PeopleAudience, units: UnitPeriods, person: Person, spell: Spell): readonly Period[] {
  const employed = listClassPeriods(spell, audience)
  if (employed.length === 0) return employed
  const { leaders, roles, within } = audience
  const isUnrestricted = within === undefined && leaders === undefined && roles === undefined
  if (isUnrestricted) return employed
  let periods: readonly Period[] = employed
  const leads = () => (organisation.leadershipsByPerson.get(person.personId) ?? []).flatMap((leadership: Leadership) => units(leadership.unitId).flatMap((period) => overlap(period, leadership) ?? []))
  if (leaders === 'only') periods = overlapAll(periods, leads())
  else if (within) periods = overlapAll(periods, person.posts.flatMap((post) => units(post.unitId).flatMap((period) => overlap(period, post) ?? [])))
  if (leaders === 'without') {
    const led = (organisation.leadershipsByPerson.get(person.personId) ?? []).flatMap((leadership) => listExistence(organisation, leadership.unitId).flatMap((period) => overlap(period, leadership) ?? []))
    periods = merge(periods.flatMap((period) => without(period, led)))
  }
  if (roles) periods = overlapAll(periods, (organisation.rolesByPerson.get(person.personId) ?? []).filter(({ role }) => roles.includes(role)))
  return periods
}

/** Whether somebody belongs to the audience on a day; for previews of what is not published yet. */
export function createAudienceTest(organisation: Organisation, audience: PeopleAudience): (person: Person, day: Day) => boolean {
  const units = createUnitPeriods(organisation, audience.within, audience.levels)
  return (person, day) => {
    const spell = findSpell(person, day)
    return spell !== undefined && findPeriodAt(listMemberships(organisation, audience, units, person, spell), day) !== undefined
  }
}

function listClassPeriods(spell: Spell, { employmentClasses }: PeopleAudience): readonly Period[] {
  const { classChanges } = spell
  if (!classChanges) return employmentClasses.includes(spell.employmentClass) ? [spell] : []
  const turns = [...classChanges].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  const begins = [{ effectiveOn: spell.startsOn, employmentClass: spell.employmentClass }, ...turns]
  return merge(
    begins.flatMap(({ effectiveOn, employmentClass }, index) => {
      const next = begins[index + 1]
      const period = { startsOn: effectiveOn, ...(next && { endsOn: addDays(next.effectiveOn, -1) }) }
      return employmentClasses.includes(employmentClass) ? (overlap(spell, period) ?? []) : []
    }),
  )
}

/** The period that `day` lies in. */
export function findPeriodAt(periods: readonly Period[], day: Day): Period | undefined {
  return periods.find((period) => isInForce(period, day))
}

import { addDays, compareDays, type Day } from '../days/day'
import { findSpell, isInForce, listUnitAndAncestors, type Leadership, type Organisation, type Person, type RoleHolding, type Spell } from '../organisation/organisation'
import type { UnitLevel } from '../organisation/organisation-change'
import type { PeopleAudience } from './audience'
import { merge, overlap, overlapAll, without, type AnyPeriod, type WorkedOut } from './periods'

/** On which days a unit, with all above it as the tree was then, lies in one of the named units and on one of the levels. */
export type UnitPeriods = (unitId: string) => readonly WorkedOut[]

/** Worked out once for each unit. A condition that is not set holds always. */
export function createUnitPeriods(organisation: Organisation, within: readonly string[] | undefined, levels?: readonly UnitLevel[]): UnitPeriods {
  const known = new Map<string, readonly WorkedOut[]>()
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
      days.flatMap((startsOn, index): WorkedOut[] => {
        const next = days[index + 1]
        return isIn(unitId, startsOn) ? [{ startsOn, endsOn: next === undefined ? undefined : addDays(next, -1) }] : []
      }),
    )
    known.set(unitId, periods)
    return periods
  }
}

/** The days on which a unit is there; whoever leads one that is closed leads nothing. */
function listExistence({ units }: Organisation, unitId: string): readonly WorkedOut[] {
  const told = [...(units.get(unitId) ?? [])].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  return merge(
    told.flatMap(({ effectiveOn, endsOn }, index): WorkedOut[] => {
      const next = told[index + 1]
      const until = next && (endsOn === undefined || next.effectiveOn <= endsOn) ? addDays(next.effectiveOn, -1) : endsOn
      return until !== undefined && until < effectiveOn ? [] : [{ startsOn: effectiveOn, endsOn: until }]
    }),
  )
}

function listTurningDays({ units }: Organisation): Day[] {
  const days = [...units.values()].flat().flatMap(({ effectiveOn, endsOn }) => (endsOn === undefined ? [effectiveOn] : [effectiveOn, addDays(endsOn, 1)]))
  return [...new Set(days)].sort()
}

/** The days of an employment on which somebody belongs to the audience. `whole` is the employment itself, made once for all audiences. */
export function listMemberships(organisation: Organisation, audience: PeopleAudience, units: UnitPeriods, person: Person, spell: Spell, whole: readonly WorkedOut[]): readonly WorkedOut[] {
  const employed = listClassPeriods(spell, audience, whole)
  if (employed.length === 0) return employed
  const { leaders, roles, within } = audience
  let periods = employed
  if (leaders === 'only') periods = overlapAll(periods, listPlaced(organisation.leadershipsByPerson.get(person.personId), units))
  else if (within) periods = overlapAll(periods, listPlaced(person.posts, units))
  if (leaders === 'without') {
    const led = organisation.leadershipsByPerson.get(person.personId)
    if (led) periods = listWithout(periods, listLed(organisation, led))
  }
  if (roles) periods = overlapAll(periods, listHeld(organisation.rolesByPerson.get(person.personId), roles))
  return periods
}

const NONE: readonly never[] = []

/** The days of posts or leaderships that are in the units. Most people have none there: nothing is made for them. */
function listPlaced(places: readonly (AnyPeriod & { unitId: string })[] | undefined, units: UnitPeriods): readonly WorkedOut[] {
  let placed: WorkedOut[] | undefined
  for (const place of places ?? NONE)
    for (const period of units(place.unitId)) {
      const shared = overlap(period, place)
      if (shared) (placed ??= []).push(shared)
    }
  return placed ?? NONE
}

function listWithout(periods: readonly WorkedOut[], others: readonly WorkedOut[]): readonly WorkedOut[] {
  return merge(periods.flatMap((period) => without(period, others)))
}

function listHeld(holdings: readonly RoleHolding[] | undefined, roles: readonly string[]): readonly AnyPeriod[] {
  return holdings?.filter(({ role }) => roles.includes(role)) ?? NONE
}

/** The days on which somebody leads a unit that is there. */
function listLed(organisation: Organisation, leaderships: readonly Leadership[]): readonly WorkedOut[] {
  return leaderships.flatMap((leadership) => listExistence(organisation, leadership.unitId).flatMap((period) => overlap(period, leadership) ?? []))
}

/** Whether somebody belongs to the audience on a day; for previews of what is not published yet. */
export function createAudienceTest(organisation: Organisation, audience: PeopleAudience): (person: Person, day: Day) => boolean {
  const units = createUnitPeriods(organisation, audience.within, audience.levels)
  return (person, day) => {
    const spell = findSpell(person, day)
    return spell !== undefined && findPeriodAt(listMemberships(organisation, audience, units, person, spell, [wholeOf(spell)]), day) !== undefined
  }
}

/** The employment from its first day to its last. */
export function wholeOf({ startsOn, endsOn }: Spell): WorkedOut {
  return { startsOn, endsOn }
}

function listClassPeriods(spell: Spell, { employmentClasses }: PeopleAudience, whole: readonly WorkedOut[]): readonly WorkedOut[] {
  const { classChanges } = spell
  if (!classChanges) return employmentClasses.includes(spell.employmentClass) ? whole : NONE
  const turns = [...classChanges].sort((a, b) => compareDays(a.effectiveOn, b.effectiveOn))
  const begins = [{ effectiveOn: spell.startsOn, employmentClass: spell.employmentClass }, ...turns]
  return merge(
    begins.flatMap(({ effectiveOn, employmentClass }, index) => {
      const next = begins[index + 1]
      const period = { startsOn: effectiveOn, endsOn: next && addDays(next.effectiveOn, -1) }
      return employmentClasses.includes(employmentClass) ? (overlap(spell, period) ?? []) : []
    }),
  )
}

/** The period that `day` lies in. */
export function findPeriodAt<Found extends AnyPeriod>(periods: readonly Found[], day: Day): Found | undefined {
  // Not `find`, which would make a function for each of the millions of times this is asked.
  for (const period of periods) if (isInForce(period, day)) return period
  return undefined
}

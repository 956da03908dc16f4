import type { Day } from '../days/day'
import { isOfPeople, type Audience } from '../obligations/audience'
import { createAudienceTest, createUnitPeriods, findPeriodAt } from '../obligations/membership'
import { subjectKey, unitOfSubject, type Subject } from '../obligations/subject'
import { findHomeUnitId, findObject, findUnit, type Organisation } from '../organisation/organisation'
import { createTally, type Tally } from './tally'

/** Whom or what an audience includes on `day`, by subject key, with the unit under which it is counted. */
export function listAudience(organisation: Organisation, audience: Audience, day: Day): Map<string, string | undefined> {
  if (isOfPeople(audience)) {
    const includes = createAudienceTest(organisation, audience)
    return new Map([...organisation.people.values()].filter((person) => includes(person, day)).map((person) => [person.personId, findHomeUnitId(person, day)]))
  }
  const units = createUnitPeriods(organisation, audience.within, audience.of === 'units' ? audience.levels : undefined)
  const isThere = (unitId: string | undefined) => unitId !== undefined && findUnit(organisation, unitId, day) !== undefined && findPeriodAt(units(unitId), day) !== undefined
  const subjects = listCandidates(organisation, audience, day).map((subject) => [subjectKey(subject), unitOfSubject(organisation, subject, day)] as const)
  return new Map(subjects.filter(([, unitId]) => isThere(unitId)))
}

/** How many and where, for the one who builds an audience. */
export function countAudience(organisation: Organisation, audience: Audience, day: Day): Tally<'concerned'> {
  const tally = createTally(organisation, day, ['concerned'])
  for (const unitId of listAudience(organisation, audience, day).values()) tally.add(unitId, { concerned: 1 })
  return tally.sum()
}

function listCandidates(organisation: Organisation, audience: Exclude<Audience, { employmentClasses: unknown }>, day: Day): Exclude<Subject, { kind: 'person' }>[] {
  switch (audience.of) {
    case 'units':
      return [...organisation.units.keys()].map((unitId) => ({ kind: 'unit', unitId }))
    case 'roles':
      return [...organisation.rolesByUnit.values()].flat().flatMap(({ unitId, role, startsOn }) => (audience.roles.includes(role) && startsOn <= day ? [{ kind: 'role', unitId, role }] : []))
    case 'objects':
      return [...organisation.objects.keys()].flatMap((objectId) => {
        const object = findObject(organisation, objectId, day)
        return object && audience.objectKinds.includes(object.objectKind) && (!audience.risks || (object.risk !== undefined && audience.risks.includes(object.risk))) ? [{ kind: 'object', objectId }] : []
      })
  }
}

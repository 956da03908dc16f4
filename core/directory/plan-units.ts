import { addDays, type Day } from '../days/day'
import type { Organisation, OrganisationObject, Unit } from '../organisation/organisation'
import { EnteredObjectKind, type OrganisationChange } from '../organisation/organisation-change'
import type { ObjectRow, UnitRow } from './hr-file'
import { findLast, isOpenAfter } from './span'

type Version = { effectiveOn: Day; endsOn?: Day }

/** New, changed and closed units. What is told of a unit counts from the day the file names, if that is news, else from today. */
export function planUnits({ units }: Organisation, rows: readonly UnitRow[], today: Day): OrganisationChange[] {
  const told = new Map(rows.map((row) => [row.unitId, row]))
  const changes = rows.flatMap((row): OrganisationChange[] => {
    const { unitId, parentId, name, level, successorId } = row
    const isSame = (known: Unit) => known.parentId === parentId && known.name === name && known.level === level
    const version = planVersion(findLast(units.get(unitId)), row, today, isSame)
    return version ? [{ change: 'unit', unitId, parentId, name, level, ...version, ...(successorId !== undefined && { successorId }) }] : []
  })
  return [...changes, ...listGone(units, told, today).map((unit): OrganisationChange => ({ change: 'unit', ...unit }))]
}

/** As units: an object has versions, of which the last is as the file says. */
export function planObjects({ objects }: Organisation, rows: readonly ObjectRow[], today: Day): OrganisationChange[] {
  const told = new Map(rows.map((row) => [row.objectId, row]))
  const changes = rows.flatMap((row): OrganisationChange[] => {
    const { objectId, objectKind, unitId, title, ownerId, risk, lastOn, dueOn } = row
    const own = { ...(ownerId !== undefined && { ownerId }), ...(risk && { risk }), ...(lastOn !== undefined && { lastOn }), ...(dueOn !== undefined && { dueOn }) }
    const isSame = (known: OrganisationObject) =>
      known.objectKind === objectKind && known.unitId === unitId && known.title === title && known.ownerId === ownerId && known.risk === risk && known.lastOn === lastOn && known.dueOn === dueOn
    const version = planVersion(findLast(objects.get(objectId)), row, today, isSame)
    return version ? [{ change: 'object', objectId, objectKind, unitId, title, ...own, ...version }] : []
  })
  return [...changes, ...listGone(objects, told, today).flatMap((object): OrganisationChange[] => (isEntered(object) ? [{ change: 'object', ...object }] : []))]
}

/** Measures and orders come from reviews and the register: no file knows them. */
function isEntered({ objectKind }: OrganisationObject): boolean {
  return EnteredObjectKind.safeParse(objectKind).success
}

function planVersion<T extends Version>(last: T | undefined, told: { startsOn?: Day; endsOn?: Day }, today: Day, isSame: (known: T) => boolean): Version | undefined {
  const ends = told.endsOn === undefined ? {} : { endsOn: told.endsOn }
  if (!last) return { effectiveOn: told.startsOn ?? earlier(today, told.endsOn), ...ends }
  if (isSame(last) && last.endsOn === told.endsOn) return undefined
  const news = told.startsOn !== undefined && told.startsOn > last.effectiveOn ? told.startsOn : earlier(today, told.endsOn)
  return { effectiveOn: news > last.effectiveOn ? news : last.effectiveOn, ...ends }
}

/** What the file says nothing of any more, closed on the day before; its last version counts until then. */
function listGone<T extends Version>(known: ReadonlyMap<string, readonly T[]>, told: ReadonlyMap<string, unknown>, today: Day): T[] {
  const yesterday = addDays(today, -1)
  return [...known].flatMap(([id, versions]) => {
    const last = findLast(versions)
    if (told.has(id) || !last || !isOpenAfter(last, yesterday)) return []
    return [{ ...last, effectiveOn: last.effectiveOn > yesterday ? last.effectiveOn : yesterday, endsOn: yesterday }]
  })
}

function earlier(one: Day, other: Day | undefined): Day {
  return other !== undefined && other < one ? other : one
}

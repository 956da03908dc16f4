import { addDays, type Day } from '../days/day'
import type { ReviewFigures } from '../facts/activity-facts'
import type { LogState } from '../facts/log-state'
import { fulfilledOn, isActStanding, isLearnStanding, isSignStanding, type ActStanding, type Standing } from '../obligations/obligation'
import { listStandings, listStandingsAbout, listSubjects } from '../obligations/standing'
import { findUnitUnder, unitOfSubject, type Subject } from '../obligations/subject'
import { findHomeUnitId, findObject, listUnitAndAncestors } from '../organisation/organisation'

/** A measure decided in an earlier review, as it stands. */
export type AgendaPoint = { objectId: string; title: string; dueOn: Day; ownerId?: string; standing: ActStanding }

/** Days for which a measure that is done is still told of in the next review: longer than a *tertial*. */
const TOLD_DAYS = 200

/** What was decided before for the unit of a review: all that is open, and what has been done since about the last one. */
export function listAgenda(state: LogState, review: Subject, day: Day): AgendaPoint[] {
  const unitId = findUnitUnder(state.organisation, review, day)
  if (unitId === undefined) return []
  return [...state.organisation.objects.keys()].flatMap((objectId): AgendaPoint[] => {
    const object = findObject(state.organisation, objectId, day)
    if (object?.objectKind !== 'measure' || object.unitId !== unitId || object.dueOn === undefined) return []
    const standing = listStandingsAbout(state, { kind: 'object', objectId }, day).find(isActStanding)
    if (!standing || standing.state === 'excluded') return []
    if (standing.state === 'fulfilled' && fulfilledOn(standing.by) < addDays(day, -TOLD_DAYS)) return []
    return [{ objectId, title: object.title, dueOn: standing.obligation.dueOn, ...(object.ownerId !== undefined && { ownerId: object.ownerId }), standing }]
  })
}

/** The unit's own figures with all below it: signatures and lessons of its people, activities of it and its objects, and what of all this is overdue. */
export function reviewFigures(state: LogState, review: Subject, day: Day): ReviewFigures {
  const unitId = findUnitUnder(state.organisation, review, day)
  const figures: ReviewFigures = { signed: { done: 0, total: 0 }, trained: { done: 0, total: 0 }, activities: { done: 0, total: 0 }, overdue: 0 }
  if (unitId === undefined) return figures
  const { organisation } = state
  const isWithin = createWithin(state, unitId, day)
  for (const person of organisation.people.values()) {
    const homeUnitId = findHomeUnitId(person, day)
    if (homeUnitId !== undefined && isWithin(homeUnitId)) for (const standing of listStandings(state, person, day)) add(figures, standing)
  }
  for (const subject of listSubjects(state, day)) {
    const unitOfIt = unitOfSubject(organisation, subject, day)
    if (unitOfIt !== undefined && isWithin(unitOfIt)) for (const standing of listStandingsAbout(state, subject, day)) add(figures, standing)
  }
  return figures
}

function add(figures: ReviewFigures, standing: Standing): void {
  const isDone = standing.state === 'fulfilled'
  if (!isDone && standing.state !== 'open' && standing.state !== 'due-soon' && standing.state !== 'overdue') return
  const share = isSignStanding(standing) ? figures.signed : isLearnStanding(standing) ? figures.trained : figures.activities
  share.total += 1
  if (isDone) share.done += 1
  if (standing.state === 'overdue') figures.overdue += 1
}

/** Whether a unit is that one or lies below it, each looked up once. */
function createWithin({ organisation }: LogState, above: string, day: Day): (unitId: string) => boolean {
  const known = new Map<string, boolean>()
  return (unitId) => {
    let isIn = known.get(unitId)
    if (isIn === undefined) known.set(unitId, (isIn = listUnitAndAncestors(organisation, unitId, day).some((unit) => unit.unitId === above)))
    return isIn
  }
}

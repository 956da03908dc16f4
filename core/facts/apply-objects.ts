import { addDays, dayOf, latestDay, type Day } from '../days/day'
import { MEASURES, ORDERS } from '../obligations/own-dates'
import type { ActRequirement } from '../obligations/requirement'
import { findConfirmedOn } from '../obligations/settle'
import { parseSubject } from '../obligations/subject'
import { applyOrganisationChange, findObject } from '../organisation/organisation'
import type { SignOffRecord } from './activity-facts'
import type { InspectionFact } from './control-facts'
import type { KeyedRecord, LogState } from './log-state'

/** Letters of a record's key that name what was decided in it. */
const KEY_LETTERS = 12

/** No id that is entered or imported has a colon, so nobody can take the place of one of these. */
export function measureId(recordKey: string, index: number): string {
  return `measure:${recordKey.slice(0, KEY_LETTERS)}:${index}`
}

export function orderId(inspectionId: string, findingId: string): string {
  return `order:${inspectionId}:${findingId}`
}

/** The units that a record about this subject belongs to is told by its key: a review is always a unit's or a role's. */
function findUnitId({ organisation }: LogState, subject: string, day: Day): string | undefined {
  const about = parseSubject(subject)
  switch (about.kind) {
    case 'person':
      return undefined
    case 'unit':
    case 'role':
      return about.unitId
    case 'object':
      return findObject(organisation, about.objectId, day)?.unitId
  }
}

/**
 * What a review decided becomes objects of its unit, from the day its sign-off counts; declared void it is nobody's any more. Asked
 * anew when the sign-off, its confirmation or its voiding arrives, so that it does not matter which of them arrives first.
 */
export function settleMeasures(state: LogState, subject: string, recordKey: string): void {
  const records = state.recordsBySubject.get(subject) ?? []
  const signedOff = records.find((keyed) => keyed.recordKey === recordKey)
  if (signedOff?.record.kind !== 'sign-off' || !signedOff.record.measures) return
  const { record, recordedOn } = signedOff
  const unitId = findUnitId(state, subject, recordedOn)
  if (unitId === undefined) return
  const confirmedOn = record.needsConfirmation === true ? findConfirmedOn(records, recordKey, undefined) : recordedOn
  const effectiveOn = confirmedOn === undefined ? undefined : latestDay(confirmedOn, recordedOn)
  const voidedOn = findVoidedOn(records, recordKey)
  for (const [index, { title, ownerId, dueOn }] of (record.measures ?? []).entries()) {
    const objectId = measureId(recordKey, index)
    state.organisation.objects.delete(objectId)
    if (effectiveOn === undefined || (voidedOn !== undefined && voidedOn < effectiveOn)) continue
    const endsOn = voidedOn === undefined ? undefined : latestDay(effectiveOn, addDays(voidedOn, -1))
    applyOrganisationChange(state.organisation, { change: 'object', objectId, objectKind: 'measure', unitId, title, ...(ownerId !== undefined && { ownerId }), dueOn, effectiveOn, ...(endsOn !== undefined && { endsOn }) })
    beginRule(state, MEASURES, record, effectiveOn)
  }
}

function findVoidedOn(records: readonly KeyedRecord[], recordKey: string): Day | undefined {
  let voidedOn: Day | undefined
  for (const { record, recordedOn } of records) if (record.kind === 'voiding' && record.voids === recordKey && (voidedOn === undefined || recordedOn < voidedOn)) voidedOn = recordedOn
  return voidedOn
}

/** Findings that have a date become objects of their units; one that is closed, or no longer in the register, ends. */
export function applyOrders(state: LogState, fact: InspectionFact): void {
  const { inspectionId, findings, heldOn } = fact.inspection
  const day = dayOf(fact.recordedAt)
  const dated = findings.filter(({ dueOn }) => dueOn !== undefined)
  if (dated.length > 0) beginRule(state, ORDERS, fact, day)
  const { objects } = state.organisation
  const kept = new Set(dated.map(({ findingId }) => orderId(inspectionId, findingId)))
  for (const [objectId, told] of objects) {
    const latest = told.at(-1)
    if (!latest || !objectId.startsWith(`order:${inspectionId}:`) || kept.has(objectId) || (latest.endsOn !== undefined && latest.endsOn < day)) continue
    applyOrganisationChange(state.organisation, { change: 'object', ...latest, endsOn: addDays(day, -1) < latest.effectiveOn ? latest.effectiveOn : addDays(day, -1) })
  }
  for (const { findingId, text, unitId, dueOn, closedOn } of dated) {
    const objectId = orderId(inspectionId, findingId)
    const effectiveOn = objects.has(objectId) ? day : heldOn < day ? heldOn : day
    const endsOn = closedOn === undefined ? undefined : closedOn < effectiveOn ? effectiveOn : closedOn
    applyOrganisationChange(state.organisation, { change: 'object', objectId, objectKind: 'order', unitId, title: text.slice(0, MOST_TITLE), dueOn, effectiveOn, ...(endsOn !== undefined && { endsOn }) })
  }
}

/** Of an object. */
const MOST_TITLE = 200

/** The rule that makes them owed comes into force with the first of them, unless a controller has published one. */
function beginRule({ requirements, prepared }: LogState, requirement: ActRequirement, { v, tenantId, appVersion, recordedAt, actor, actorOid }: InspectionFact | SignOffRecord, effectiveOn: Day): void {
  const [first, ...later] = requirements.get(requirement.requirementId) ?? []
  // One that comes to be known later may be of an earlier day.
  if (first && (first.requirement !== requirement || first.effectiveOn <= effectiveOn)) return
  requirements.set(requirement.requirementId, [{ kind: 'requirement-publication', v, tenantId, appVersion, recordedAt, actor, actorOid, version: 1, effectiveOn, requirement }, ...later])
  prepared.rules.clear()
  if (first) for (const touched of prepared.touched ?? []) touched.isAll = true
}

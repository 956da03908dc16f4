import { addDays, dayOf } from '../days/day'
import type { ActRequirement } from '../obligations/requirement'
import { MEASURES, ORDERS } from '../obligations/own-dates'
import { parseSubject } from '../obligations/subject'
import { applyOrganisationChange } from '../organisation/organisation'
import type { SignOffRecord } from './activity-facts'
import type { InspectionFact } from './control-facts'
import type { Fact, VoidingRecord } from './fact'
import type { LogState } from './log-state'

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
function findUnitId({ organisation }: LogState, subject: string): string | undefined {
  const about = parseSubject(subject)
  switch (about.kind) {
    case 'person':
      return undefined
    case 'unit':
    case 'role':
      return about.unitId
    case 'object':
      return organisation.objects.get(about.objectId)?.at(-1)?.unitId
  }
}

/** What a review decided becomes objects of its unit. */
export function applyMeasures(state: LogState, recordKey: string, { subject, measures = [], recordedAt, ...by }: SignOffRecord): void {
  const unitId = findUnitId(state, subject)
  if (unitId === undefined || measures.length === 0) return
  beginRule(state, MEASURES, { recordedAt, ...by })
  const effectiveOn = dayOf(recordedAt)
  for (const [index, { title, ownerId, dueOn }] of measures.entries())
    applyOrganisationChange(state.organisation, { change: 'object', objectId: measureId(recordKey, index), objectKind: 'measure', unitId, title, ...(ownerId !== undefined && { ownerId }), dueOn, effectiveOn })
}

/** What was decided in a review that is declared void is nobody's any more. */
export function dropMeasures({ organisation, recordsBySubject }: LogState, { subject, voids, recordedAt }: VoidingRecord): void {
  const voided = recordsBySubject.get(subject)?.find(({ recordKey }) => recordKey === voids)?.record
  if (voided?.kind !== 'sign-off') return
  const day = dayOf(recordedAt)
  for (const index of (voided.measures ?? []).keys()) {
    const object = organisation.objects.get(measureId(voids, index))?.at(-1)
    if (object) applyOrganisationChange(organisation, { change: 'object', ...object, endsOn: object.effectiveOn > addDays(day, -1) ? object.effectiveOn : addDays(day, -1) })
  }
}

/** Findings that have a date become objects of their units; one that is closed, or no longer in the register, ends. */
export function applyOrders(state: LogState, { inspection, recordedAt, ...by }: InspectionFact): void {
  const { inspectionId, findings, heldOn } = inspection
  const day = dayOf(recordedAt)
  const dated = findings.filter(({ dueOn }) => dueOn !== undefined)
  if (dated.length > 0) beginRule(state, ORDERS, { recordedAt, ...by })
  const { objects } = state.organisation
  const kept = new Set(dated.map(({ findingId }) => orderId(inspectionId, findingId)))
  for (const [objectId, told] of objects) {
    const latest = told.at(-1)
    if (!latest || !objectId.startsWith(`order:${inspectionId}:`) || kept.has(objectId) || latest.endsOn !== undefined) continue
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
function beginRule({ requirements, prepared }: LogState, requirement: ActRequirement, { v, tenantId, appVersion, recordedAt, actor, actorOid }: Pick<Extract<Fact, { kind: 'inspection' }>, 'v' | 'tenantId' | 'appVersion' | 'recordedAt' | 'actor' | 'actorOid'>): void {
  if (requirements.has(requirement.requirementId)) return
  requirements.set(requirement.requirementId, [{ kind: 'requirement-publication', v, tenantId, appVersion, recordedAt, actor, actorOid, version: 1, effectiveOn: dayOf(recordedAt), requirement }])
  prepared.rules.clear()
}

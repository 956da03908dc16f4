import { sha256 } from '../../../bot/hashing'
import type { SignOffRecord } from '../../../core/facts/activity-facts'
import type { Inspection, InspectionFact, SpotCheckDraw } from '../../../core/facts/control-facts'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { oidOf, PEOPLE, TENANT_ID, type SamplePerson } from '../../sample/sample-log'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const envelope = { v: 1 as const, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-10T08:00:00.000Z' }
const controller = { actor: 'p-controller', actorOid: '00000000-0000-4000-8000-0000000000aa' }
export const CONTROLLER_OF_SAMPLE = { personId: 'p-controller', oid: controller.actorOid, tenantId: TENANT_ID, appVersion: '0.1.0' }

/** Arbeidstilsynet at a kindergarten: two orders with a deadline, an observation and a point to improve. */
export const INSPECTION: Inspection = {
  inspectionId: 'i-labour',
  inspectionKind: 'supervision',
  by: 'Arbeidstilsynet',
  title: 'Vold og trusler',
  heldOn: '2026-08-18',
  unitIds: ['u-kindergarten'],
  summary: 'Tilsyn i barnehagen.',
  findings: [
    { findingId: 'f1', findingClass: 'order', text: 'Kartlegg risikoen for vold', unitId: 'u-kindergarten', dueOn: '2026-11-15' },
    { findingId: 'f2', findingClass: 'order', text: 'Gi opplæring i vold og trusler', unitId: 'u-kindergarten', dueOn: '2027-01-20' },
    { findingId: 'f3', findingClass: 'observation', text: 'Rutinen er lite kjent', unitId: 'u-nursery' },
    { findingId: 'f4', findingClass: 'improvement', text: 'Øv oftere', unitId: 'u-kindergarten', closedOn: '2026-10-01' },
  ],
}

export function inspectionFact(inspection: Partial<Inspection> = {}, revision = 1, recordedAt = envelope.recordedAt): InspectionFact {
  return { kind: 'inspection', ...envelope, ...controller, recordedAt, revision, inspection: { ...INSPECTION, ...inspection }, source: 'entered' }
}

/** Whoever leads the kindergarten signs off the first order. */
export function signOffOf(changed: Partial<SignOffRecord> = {}): SignOffRecord {
  return {
    kind: 'sign-off', ...envelope, recordedAt: '2026-11-14T08:00:00.000Z', subject: 'object/order:i-labour:f1', requirementId: 'orders', round: 'once', majorVersion: 1, step: 0,
    actor: PEOPLE.leader, actorOid: oidOf('leader'), doneOn: '2026-11-12', outcome: 'done', reason: '', channel: 'tab', ...changed,
  }
}

export function voidingOf(record: SignOffRecord, by: SamplePerson = 'director', recordedAt = '2026-11-16T08:00:00.000Z'): Fact {
  const { subject, requirementId, round, majorVersion, step } = record
  return { kind: 'voiding', ...envelope, recordedAt, subject, requirementId, round, majorVersion, step, actor: PEOPLE[by], actorOid: oidOf(by), voids: factKey(sha256, record), reason: 'Ikke gjort', channel: 'tab' }
}

export function confirmationOf(record: SignOffRecord, recordedAt = '2026-11-16T08:00:00.000Z'): Fact {
  const { subject, requirementId, round, majorVersion, step } = record
  return { kind: 'confirmation', ...envelope, recordedAt, subject, requirementId, round, majorVersion, step, actor: PEOPLE.leader, actorOid: oidOf('leader'), confirms: factKey(sha256, record), channel: 'tab' }
}

export const REVIEW = requirementPublication(YEARLY)

/** A risk review of the kindergarten, of as many years as one likes. */
export function reviewOf(index: number, changed: Partial<SignOffRecord> = {}): SignOffRecord {
  return signOffOf({ subject: 'unit/u-kindergarten', requirementId: YEARLY.requirementId, round: String(2000 + index), recordedAt: `2026-11-${String(10 + (index % 5)).padStart(2, '0')}T08:00:00.000Z`, ...changed })
}

export function drawOf(changed: Partial<SpotCheckDraw> = {}): SpotCheckDraw {
  return {
    kind: 'spot-check-draw', ...envelope, recordedAt: '2026-11-18T08:00:00.000Z', ...controller, checkId: 'autumn', title: 'Høsten 2026', from: '2026-11-01', to: '2026-11-17', requirementIds: [], seed: '0123456789abcdef0123456789abcdef',
    logNumber: 10, population: 1, drawn: [factKey(sha256, reviewOf(1))], dueOn: '2026-12-01', ...changed,
  }
}

/** Evidence for a drawn sign-off. */
export function evidenceOf(record: SignOffRecord, by: SamplePerson = 'leader', checkId = 'autumn'): Extract<Fact, { kind: 'spot-check-evidence' }> {
  const { subject, requirementId, round, majorVersion, step } = record
  return { kind: 'spot-check-evidence', ...envelope, recordedAt: '2026-11-19T08:00:00.000Z', subject, requirementId, round, majorVersion, step, actor: PEOPLE[by], actorOid: oidOf(by), checkId, about: factKey(sha256, record), text: 'Se protokollen', files: [], channel: 'tab' }
}

export function verdictOf(record: SignOffRecord, holds: boolean, checkId = 'autumn'): Extract<Fact, { kind: 'spot-check-verdict' }> {
  return { kind: 'spot-check-verdict', ...envelope, ...controller, recordedAt: '2026-11-20T08:00:00.000Z', checkId, about: factKey(sha256, record), holds, note: holds ? '' : 'Protokollen mangler' }
}

export function keyOfRecord(record: SignOffRecord): string {
  return factKey(sha256, record)
}

import { dayOf, type Day } from '../days/day'
import { orderId } from '../facts/apply-objects'
import type { Inspection, InspectionFact, InspectionFinding } from '../facts/control-facts'
import type { LogState } from '../facts/log-state'
import { fulfilledOn } from '../obligations/obligation'
import { ORDERS } from '../obligations/own-dates'
import { listFulfilling } from '../obligations/settle'
import { subjectKey } from '../obligations/subject'

export const FINDING_STATES = ['open', 'overdue', 'closed'] as const
export type FindingState = (typeof FINDING_STATES)[number]
/** `announced`: it has not been held yet. */
export const INSPECTION_STATES = ['announced', 'open', 'overdue', 'closed'] as const
export type InspectionState = (typeof INSPECTION_STATES)[number]

export type JudgedFinding = { finding: InspectionFinding; state: FindingState; closedOn?: Day; /** The unit's own sign-off closed it. */ isSignedOff: boolean }
export type JudgedInspection = { inspection: Inspection; revision: number; state: InspectionState; closedOn?: Day; findings: JudgedFinding[] }

/** The register as it was known on a day, the latest held first. */
export function listInspections(state: LogState, on: Day): JudgedInspection[] {
  return [...state.inspections.values()]
    .flatMap((revisions) => judgeInspection(state, revisions, on) ?? [])
    .sort((one, other) => (one.inspection.heldOn === other.inspection.heldOn ? byId(one, other) : one.inspection.heldOn < other.inspection.heldOn ? 1 : -1))
}

/** How an inspection stands: undefined when nothing of it was in the register by that day. */
export function judgeInspection(state: LogState, revisions: readonly InspectionFact[] = [], on: Day): JudgedInspection | undefined {
  const latest = revisions.findLast(({ recordedAt }) => dayOf(recordedAt) <= on)
  if (!latest) return undefined
  const { inspection, revision } = latest
  const findings = inspection.findings.map((finding) => judgeFinding(state, inspection.inspectionId, finding, on))
  const isClosed = inspection.closedOn !== undefined || (inspection.heldOn <= on && findings.every((finding) => finding.state === 'closed'))
  if (isClosed) return { inspection, revision, state: 'closed', closedOn: inspection.closedOn ?? latestOf([inspection.heldOn, ...findings.flatMap(({ closedOn }) => closedOn ?? [])]), findings }
  const isOverdue = findings.some((finding) => finding.state === 'overdue')
  return { inspection, revision, state: isOverdue ? 'overdue' : inspection.heldOn > on ? 'announced' : 'open', findings }
}

/** A finding with a day is closed by the sign-off of its order; any by the day that whoever made it, or the register, closed it. */
export function judgeFinding(state: LogState, inspectionId: string, finding: InspectionFinding, on: Day): JudgedFinding {
  const signedOn = findSignedOn(state, inspectionId, finding.findingId, on)
  const closedOn = finding.closedOn !== undefined && finding.closedOn <= on ? finding.closedOn : signedOn
  if (closedOn !== undefined) return { finding, state: 'closed', closedOn, isSignedOff: signedOn !== undefined }
  return { finding, state: finding.dueOn !== undefined && finding.dueOn < on ? 'overdue' : 'open', isSignedOff: false }
}

/** What an order is called where it is owed. */
export function subjectOfOrder(inspectionId: string, findingId: string): string {
  return subjectKey({ kind: 'object', objectId: orderId(inspectionId, findingId) })
}

function findSignedOn(state: LogState, inspectionId: string, findingId: string, on: Day): Day | undefined {
  const records = state.recordsBySubject.get(subjectOfOrder(inspectionId, findingId))?.filter(({ record }) => record.requirementId === ORDERS.requirementId)
  const by = records && listFulfilling(records, on).at(-1)
  return by && fulfilledOn(by)
}

function latestOf(days: readonly Day[]): Day {
  return days.reduce((latest, day) => (day > latest ? day : latest))
}

function byId({ inspection: one }: JudgedInspection, { inspection: other }: JudgedInspection): number {
  return one.inspectionId < other.inspectionId ? -1 : 1
}

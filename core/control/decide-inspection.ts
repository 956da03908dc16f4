import { z } from 'zod'
import { dayOf, toInstant, type Day } from '../days/day'
import { Inspection, InspectionFinding, MOST_FINDINGS, type InspectionFact } from '../facts/control-facts'
import type { LogState } from '../facts/log-state'
import { findUnit } from '../organisation/organisation'
import type { Publisher } from '../publishing/decide-lesson-publication'
import type { FieldProblem } from '../publishing/field-problem'
import { judgeFinding } from './inspection-state'

const text = (most: number) => z.string().normalize().trim().min(1).max(most)

/** A finding as a controller writes it. One that is new has no id yet: ids are given here, and never twice. */
export const WrittenFinding = InspectionFinding.extend({ findingId: InspectionFinding.shape.findingId.optional(), text: text(1_000) })
export type WrittenFinding = z.infer<typeof WrittenFinding>

export const WrittenInspection = Inspection.extend({
  by: text(120),
  title: text(200),
  summary: z.string().normalize().trim().max(4_000),
  findings: z.array(WrittenFinding).max(MOST_FINDINGS),
})
export type WrittenInspection = z.infer<typeof WrittenInspection>

export type InspectionWish = { inspection: WrittenInspection; /** 1 for one that is new. */ revision: number; source: InspectionFact['source'] }
export type InspectionDecision = { outcome: 'decided'; fact: InspectionFact } | { outcome: 'out-of-date' } | { outcome: 'not-ready'; problems: FieldProblem[] }

/**
 * A new revision of an inspection, whole. It builds on the one before it, so that the same sent again decides the same; whether
 * somebody else was first says the journal, where a revision is there only once.
 */
export function decideInspection(state: LogState, { inspection: written, revision, source }: InspectionWish, { personId, oid, tenantId, appVersion }: Publisher, now: Date): InspectionDecision {
  const revisions = state.inspections.get(written.inspectionId) ?? []
  const before = revisions.filter((earlier) => earlier.revision < revision)
  if (before.length !== revision - 1) return { outcome: 'out-of-date' }
  const today = dayOf(now)
  const problems = listProblems(state, written, before, today)
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  const inspection = withIds(state, written, before, today)
  return { outcome: 'decided', fact: { kind: 'inspection', v: 1, tenantId, appVersion, recordedAt: toInstant(now), actor: personId, actorOid: oid, revision, inspection, source } }
}

function listProblems(state: LogState, written: WrittenInspection, before: readonly InspectionFact[], today: Day): FieldProblem[] {
  const { organisation } = state
  const problems: FieldProblem[] = []
  const find = (path: string, problem: string, isWrong: boolean) => void (isWrong && problems.push({ path, problem }))
  const latest = before.at(-1)?.inspection.findings ?? []
  const signedOff = new Map(latest.filter((finding) => judgeFinding(state, written.inspectionId, finding, today).isSignedOff).map((finding) => [finding.findingId, finding]))
  for (const [index, unitId] of written.unitIds.entries()) {
    find(`unitIds.${index}`, 'unknown-unit', !organisation.units.has(unitId))
    find(`unitIds.${index}`, 'unit-twice', written.unitIds.indexOf(unitId) < index)
  }
  find('closedOn', 'before-held', written.closedOn !== undefined && written.closedOn < written.heldOn)
  find('closedOn', 'in-future', written.closedOn !== undefined && written.closedOn > today)
  const seen = new Set<string>()
  for (const [index, { findingId, unitId, dueOn, closedOn }] of written.findings.entries()) {
    const at = (field: string) => `findings.${index}.${field}`
    const isKnown = findingId === undefined || latest.some((known) => known.findingId === findingId)
    find(at('findingId'), 'unknown-finding', !isKnown)
    find(at('findingId'), 'finding-twice', findingId !== undefined && seen.has(findingId))
    if (findingId !== undefined) seen.add(findingId)
    const isSignedOff = findingId !== undefined && signedOff.has(findingId)
    // What is still to be done needs somebody who can do it; what is done may have been done by a unit that is gone.
    const isOwed = dueOn !== undefined && closedOn === undefined && written.closedOn === undefined && !isSignedOff
    if (!organisation.units.has(unitId)) find(at('unitId'), 'unknown-unit', true)
    else find(at('unitId'), 'unit-closed', isOwed && !findUnit(organisation, unitId, today))
    find(at('dueOn'), 'before-held', dueOn !== undefined && dueOn < written.heldOn)
    find(at('dueOn'), 'signed-off', dueOn === undefined && isSignedOff)
    find(at('closedOn'), 'before-held', closedOn !== undefined && closedOn < written.heldOn)
    find(at('closedOn'), 'in-future', closedOn !== undefined && closedOn > today)
  }
  find('findings', 'signed-off', [...signedOff.keys()].some((findingId) => !seen.has(findingId)))
  return problems
}

/** Each finding with an id of its own, and closed with the whole when that is closed. */
function withIds(state: LogState, { findings, closedOn, reportUrl, ...written }: WrittenInspection, before: readonly InspectionFact[], today: Day): Inspection {
  let last = Math.max(0, ...before.flatMap(({ inspection }) => inspection.findings.map(({ findingId }) => Number(/^f(\d+)$/.exec(findingId)?.[1] ?? 0))))
  return {
    ...written,
    ...(reportUrl !== undefined && { reportUrl }),
    ...(closedOn !== undefined && { closedOn }),
    findings: findings.map(({ findingId = `f${(last += 1)}`, dueOn, closedOn: closed, ...finding }) => {
      const named: InspectionFinding = { ...finding, findingId, ...(dueOn !== undefined && { dueOn }) }
      const isDone = judgeFinding(state, written.inspectionId, named, today).isSignedOff
      const closing = closed ?? (isDone ? undefined : closedOn)
      return { ...named, ...(closing !== undefined && { closedOn: closing }) }
    }),
  }
}

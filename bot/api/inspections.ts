import { inspection, inspections, type FindingView, type InspectionLine } from '../../core/api/inspection-questions'
import { compareRevisions } from '../../core/control/compare-revisions'
import { countInspections, countInspectionsBy } from '../../core/control/count-inspections'
import { judgeInspection, subjectOfOrder, type JudgedFinding, type JudgedInspection } from '../../core/control/inspection-state'
import type { Day } from '../../core/days/day'
import type { InspectionFact } from '../../core/facts/control-facts'
import type { LogState } from '../../core/facts/log-state'
import { ORDERS } from '../../core/obligations/own-dates'
import { listUnitAndAncestors } from '../../core/organisation/organisation'
import type { People } from '../ports'
import type { ApiCaller } from './caller'
import { answered, refused, type Handler } from './handler'
import { nameOfActor } from './name-of-actor'
import { filterSeen, listSeen, MAY_SEE_INSPECTIONS, nameOfUnit } from './seen-inspections'

/** The register of supervision and audits, with its figures. */
export const answerInspections: Handler<typeof inspections> = {
  question: inspections,
  mayAsk: MAY_SEE_INSPECTIONS,
  handle({ input, caller, state, today }) {
    const seen = listSeen(state, caller, today)
    const shown = filterSeen(state, seen, input, today)
    return Promise.resolve(
      answered({
        inspections: shown.map((each) => viewLine(state, each, today)),
        figures: countInspections(shown),
        figuresBy: { year: countInspectionsBy(shown, 'year'), inspectionKind: countInspectionsBy(shown, 'inspectionKind'), by: countInspectionsBy(shown, 'by') },
        choices: {
          years: [...new Set(seen.map(({ inspection: { heldOn } }) => Number(heldOn.slice(0, 4))))].sort((one, other) => other - one),
          authorities: [...new Set(seen.map(({ inspection: { by } }) => by))].sort((one, other) => one.localeCompare(other, 'nb')),
          units: listUnits(state, seen, today),
        },
        mayWrite: caller.roles.includes('Controller'),
        logNumber: state.logNumber,
      }),
    )
  },
}

export const answerInspection: Handler<typeof inspection> = {
  question: inspection,
  mayAsk: MAY_SEE_INSPECTIONS,
  handle({ input: { inspectionId }, caller, state, today }, { people }) {
    const seen = listSeen(state, caller, today).find((each) => each.inspection.inspectionId === inspectionId)
    const revisions = state.inspections.get(inspectionId) ?? []
    const whole = judgeInspection(state, revisions, today)
    if (!seen || !whole) return Promise.resolve(refused('not-found'))
    const { findings: _, ...told } = seen.inspection
    return Promise.resolve(
      answered({
        inspection: told,
        units: told.unitIds.map((unitId) => ({ unitId, name: nameOfUnit(state, unitId, today) })),
        findings: seen.findings.map((each) => viewFinding(state, inspectionId, each, today)),
        hiddenFindings: whole.findings.length - seen.findings.length,
        state: whole.state,
        ...(whole.closedOn !== undefined && { closedOn: whole.closedOn }),
        revision: whole.revision,
        history: viewHistory(revisions, caller, people),
        mayWrite: caller.roles.includes('Controller'),
        logNumber: state.logNumber,
      }),
    )
  },
}

function viewLine(state: LogState, judged: JudgedInspection, today: Day): InspectionLine {
  const { inspectionId, inspectionKind, by, title, heldOn, unitIds } = judged.inspection
  const [nextDueOn] = judged.findings.flatMap(({ finding: { dueOn }, state: stands }) => (stands === 'closed' || dueOn === undefined ? [] : [dueOn])).sort()
  return {
    inspectionId,
    inspectionKind,
    by,
    title,
    heldOn,
    unitNames: unitIds.map((unitId) => nameOfUnit(state, unitId, today)),
    state: judged.state,
    ...(judged.closedOn !== undefined && { closedOn: judged.closedOn }),
    findings: countInspections([judged]).findings,
    ...(nextDueOn !== undefined && { nextDueOn }),
  }
}

function viewFinding(state: LogState, inspectionId: string, { finding, state: stands, closedOn, isSignedOff }: JudgedFinding, today: Day): FindingView {
  const { closedOn: _, ...told } = finding
  return {
    ...told,
    unitName: nameOfUnit(state, finding.unitId, today),
    state: stands,
    ...(closedOn !== undefined && { closedOn }),
    isSignedOff,
    ...(finding.dueOn !== undefined && { order: { requirementId: ORDERS.requirementId, round: 'once', about: subjectOfOrder(inspectionId, finding.findingId) } }),
  }
}

function viewHistory(revisions: readonly InspectionFact[], { roles }: ApiCaller, people: Pick<People, 'nameOfPerson' | 'nameOfAccount'>) {
  const seesNames = roles.some((role) => role === 'Controller' || role === 'Auditor')
  return revisions
    .map((fact, index) => ({
      revision: fact.revision,
      recordedAt: fact.recordedAt,
      ...(seesNames && { byName: nameOfActor(people, fact) }),
      source: fact.source,
      ...compareRevisions(revisions[index - 1]?.inspection, fact.inspection),
    }))
    .reverse()
}

/** Units that occur, and all above them: whoever sees the register may choose any part of the tree they see. */
function listUnits(state: LogState, seen: readonly JudgedInspection[], today: Day): { unitId: string; name: string }[] {
  const occurring = seen.flatMap(({ inspection: { unitIds }, findings }) => [...unitIds, ...findings.map(({ finding }) => finding.unitId)])
  const all = new Set(occurring.flatMap((unitId) => [unitId, ...listUnitAndAncestors(state.organisation, unitId, today).map((unit) => unit.unitId)]))
  return [...all].map((unitId) => ({ unitId, name: nameOfUnit(state, unitId, today) })).sort((one, other) => one.name.localeCompare(other.name, 'nb'))
}

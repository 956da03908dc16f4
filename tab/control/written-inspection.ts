import { Inspection, InspectionFinding } from '../../core/facts/control-facts'
import type { saveInspection } from '../../core/api/inspection-questions'
import type { InputOf } from '../../core/api/question'
import type { FieldProblem } from '../../core/publishing/field-problem'

/** An inspection as it stands in the fields: days and links may be empty. */
export type EditedFinding = { /** Only to tell them apart on the page. */ key: string; findingId?: string; isSignedOff: boolean; findingClass: InspectionFinding['findingClass']; text: string; unitId: string; dueOn: string; closedOn: string }
export type EditedInspection = Pick<Inspection, 'inspectionId' | 'inspectionKind' | 'by' | 'title' | 'heldOn' | 'unitIds' | 'summary'> & { reportUrl: string; closedOn: string; findings: EditedFinding[] }

/** Of 20 letters at most, and nobody else's. */
export function newInspection(inspectionId: string): EditedInspection {
  return { inspectionId, inspectionKind: 'supervision', by: '', title: '', heldOn: '', unitIds: [], summary: '', reportUrl: '', closedOn: '', findings: [] }
}

export function newFinding(key: string, unitIds: readonly string[]): EditedFinding {
  return { key, isSignedOff: false, findingClass: 'order', text: '', unitId: unitIds[0] ?? '', dueOn: '', closedOn: '' }
}

type Written = InputOf<typeof saveInspection>['inspection']

export function toWritten({ reportUrl, closedOn, findings, ...told }: EditedInspection): Written {
  return {
    ...told,
    ...(reportUrl.trim() !== '' && { reportUrl: reportUrl.trim() }),
    ...(closedOn !== '' && { closedOn }),
    findings: findings.map(({ key: _, isSignedOff: __, dueOn, closedOn: closed, ...finding }) => ({ ...finding, ...(dueOn !== '' && { dueOn }), ...(closed !== '' && { closedOn: closed }) })),
  }
}

/** What can be told before it is sent. What the service knows better it tells in the same way. */
export function listMissing({ by, title, heldOn, unitIds, reportUrl, findings }: EditedInspection): FieldProblem[] {
  const missing = (path: string, isMissing: boolean): FieldProblem[] => (isMissing ? [{ path, problem: 'missing' }] : [])
  return [
    ...missing('by', by.trim() === ''),
    ...missing('title', title.trim() === ''),
    ...missing('heldOn', heldOn === ''),
    ...missing('unitIds', unitIds.length === 0),
    ...(reportUrl.trim() !== '' && !Inspection.shape.reportUrl.safeParse(reportUrl.trim()).success ? [{ path: 'reportUrl', problem: 'not-a-link' }] : []),
    ...findings.flatMap(({ text, unitId }, index) => [...missing(`findings.${index}.text`, text.trim() === ''), ...missing(`findings.${index}.unitId`, unitId === '')]),
  ]
}

import type { Day } from '../days/day'
import { FindingClass, Inspection } from '../facts/control-facts'
import { listUnitAndAncestors, type Organisation } from '../organisation/organisation'
import type { InspectionState, JudgedInspection } from './inspection-state'

export type FindingCounts = { found: number; closed: number; overdue: number }
/** What the yearly report tells of supervision and audits. */
export type InspectionFigures = { inspections: number; closed: number; findings: Record<FindingClass, FindingCounts> }

export type InspectionFilter = {
  year?: number | undefined
  inspectionKind?: Inspection['inspectionKind'] | undefined
  by?: string | undefined
  state?: InspectionState | undefined
}

export function countInspections(judged: readonly JudgedInspection[]): InspectionFigures {
  const findings = Object.fromEntries(FindingClass.options.map((each) => [each, { found: 0, closed: 0, overdue: 0 }])) as InspectionFigures['findings']
  for (const { finding, state } of judged.flatMap((each) => each.findings)) {
    const counts = findings[finding.findingClass]
    counts.found += 1
    if (state === 'closed') counts.closed += 1
    if (state === 'overdue') counts.overdue += 1
  }
  return { inspections: judged.length, closed: judged.filter(({ state }) => state === 'closed').length, findings }
}

export const FIGURE_GROUPS = ['year', 'inspectionKind', 'by'] as const

/** The same figures for each year, kind or authority, as they stand in the register; the largest first. */
export function countInspectionsBy(judged: readonly JudgedInspection[], group: (typeof FIGURE_GROUPS)[number]): { key: string; figures: InspectionFigures }[] {
  const groups = new Map<string, JudgedInspection[]>()
  for (const each of judged) {
    const key = group === 'year' ? String(yearOf(each)) : each.inspection[group]
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups].map(([key, members]) => ({ key, figures: countInspections(members) })).sort((one, other) => other.figures.inspections - one.figures.inspections || one.key.localeCompare(other.key, 'nb'))
}

export function selectInspections(judged: readonly JudgedInspection[], { year, inspectionKind, by, state }: InspectionFilter): JudgedInspection[] {
  return judged.filter(
    (each) =>
      (year === undefined || yearOf(each) === year) &&
      (inspectionKind === undefined || each.inspection.inspectionKind === inspectionKind) &&
      (by === undefined || each.inspection.by === by) &&
      (state === undefined || each.state === state),
  )
}

/**
 * What of the register concerns one of these units or anything below them: inspections of such a unit or with a finding there,
 * of their findings only those. Undefined stands for the whole municipality.
 */
export function selectWithin(organisation: Organisation, judged: readonly JudgedInspection[], unitIds: readonly string[] | undefined, today: Day): JudgedInspection[] {
  if (unitIds === undefined) return [...judged]
  return judged.flatMap((each) => {
    const isWithin = (unitId: string) => chainOf(organisation, unitId, each.inspection.heldOn, today).some((above) => unitIds.includes(above))
    const findings = each.findings.filter(({ finding }) => isWithin(finding.unitId))
    return findings.length > 0 || each.inspection.unitIds.some(isWithin) ? [{ ...each, findings }] : []
  })
}

/** The unit and all above it as it stands today, or stood then where it is closed since. */
function chainOf(organisation: Organisation, unitId: string, heldOn: Day, today: Day): string[] {
  const now = listUnitAndAncestors(organisation, unitId, today)
  const chain = now.length > 0 ? now : listUnitAndAncestors(organisation, unitId, heldOn)
  return chain.length > 0 ? chain.map((unit) => unit.unitId) : [unitId]
}

function yearOf({ inspection }: JudgedInspection): number {
  return Number(inspection.heldOn.slice(0, 4))
}

import { seesAllFigures } from '../../core/access/rights'
import { selectInspections, selectWithin, type InspectionFilter } from '../../core/control/count-inspections'
import { listInspections, type JudgedInspection } from '../../core/control/inspection-state'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { findUnit } from '../../core/organisation/organisation'
import type { ApiCaller, Capacity } from './caller'

/** Leaders and those who span everything; what of the register each sees follows from who they are. */
export const MAY_SEE_INSPECTIONS: readonly Capacity[] = ['leader', 'Controller', 'Management', 'Auditor']

/** What of the register the caller may see: all of it, or what concerns the units they lead and all below. */
export function listSeen(state: LogState, caller: Pick<ApiCaller, 'roles' | 'ledUnitIds'>, today: Day): JudgedInspection[] {
  return selectWithin(state.organisation, listInspections(state, today), seesAllFigures(caller.roles) ? undefined : caller.ledUnitIds, today)
}

export function filterSeen(state: LogState, seen: readonly JudgedInspection[], { unitId, ...filter }: InspectionFilter & { unitId?: string | undefined }, today: Day): JudgedInspection[] {
  return selectInspections(selectWithin(state.organisation, seen, unitId === undefined ? undefined : [unitId], today), filter)
}

/** A unit by its name as it is now, or was when it was closed. */
export function nameOfUnit({ organisation }: Pick<LogState, 'organisation'>, unitId: string, today: Day): string {
  return (findUnit(organisation, unitId, today) ?? organisation.units.get(unitId)?.at(-1))?.name ?? unitId
}

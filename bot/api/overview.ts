import { maySeeFigures, seesAllFigures } from '../../core/access/rights'
import type { AnswerOf } from '../../core/api/question'
import { overview } from '../../core/api/overview-questions'
import { toInstant, type Day } from '../../core/days/day'
import { countTouched } from '../../core/directory/count-touched'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { findUnit, listChildren, listUnitAndAncestors, type Organisation, type Unit } from '../../core/organisation/organisation'
import { countOf, type CountsByUnit } from '../../core/overview/count-standings'
import type { ApiCaller } from './caller'
import { answered, refused, type Handler } from './handler'

/** Figures down the tree, without names: for those who span everything, and for leaders from their own unit down. */
export const answerOverview: Handler<typeof overview> = {
  question: overview,
  mayAsk: ['leader', 'Controller', 'Management', 'Auditor'],
  handle({ input: { unitId }, caller, state, now, today }, { findFigures }) {
    const { organisation } = state
    const unit = unitId === undefined ? findTopUnit(organisation, caller, today) : findUnit(organisation, unitId, today)
    const maySee = (id: string) => maySeeFigures(organisation, caller.roles, caller.ledUnitIds, id, today)
    if (!unit || !maySee(unit.unitId)) return Promise.resolve(refused('not-found'))
    const counts = findFigures(state, ETHICS_STANDARD.requirementId, today)
    const touched = countTouched(organisation, today)
    const current = findCurrentVersion(state.documents.get(ETHICS_STANDARD.documentId), today)
    return Promise.resolve(
      answered({
        unit: viewFigures(state, counts, unit, today),
        path: listUnitAndAncestors(organisation, unit.unitId, today)
          .filter((above) => maySee(above.unitId))
          .map((above) => ({ unitId: above.unitId, name: above.name }))
          .reverse(),
        children: listChildren(organisation, unit.unitId, today).map((child) => viewFigures(state, counts, child, today)),
        touched: { uncounted: seesAllFigures(caller.roles) && unit.parentId === null ? touched.uncounted : 0, withoutLeader: touched.withoutLeader.get(unit.unitId) ?? 0 },
        version: current ? versionLabel(current) : '',
        asOf: toInstant(now),
        logNumber: state.logNumber,
      }),
    )
  },
}

/** The highest unit the caller may see: the municipality, or of the units they lead the one nearest to it. */
export function findTopUnit(organisation: Organisation, { roles, ledUnitIds }: ApiCaller, today: Day): Unit | undefined {
  const candidates = seesAllFigures(roles) ? [...organisation.units.keys()] : ledUnitIds
  const chains = candidates.map((unitId) => listUnitAndAncestors(organisation, unitId, today)).filter((chain) => chain.length > 0)
  return chains.reduce<Unit[] | undefined>((top, chain) => (top && top.length <= chain.length ? top : chain), undefined)?.[0]
}

function viewFigures({ organisation }: LogState, counts: CountsByUnit, { unitId, name, level }: Unit, today: Day): AnswerOf<typeof overview>['unit'] {
  return { unitId, name, level, hasChildren: listChildren(organisation, unitId, today).length > 0, ...countOf(counts, unitId) }
}

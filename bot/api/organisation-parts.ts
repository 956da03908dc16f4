import { listWheelUnitIds } from '../../core/access/wheel-rights'
import { organisationParts } from '../../core/api/authoring-questions'
import { findUnit, listUnitAndAncestors } from '../../core/organisation/organisation'
import { ETHICS_GUIDE, UNIT_LEVELS } from '../../core/organisation/organisation-change'
import { answered, type Handler } from './handler'
import { isController } from './wheel-author'

/** The tree and the roles, for whoever builds an audience; of a leader only the own units with all below them. */
export const answerOrganisationParts: Handler<typeof organisationParts> = {
  question: organisationParts,
  mayAsk: ['Controller', 'leader'],
  handle({ caller, state: { organisation }, today }) {
    const own = new Set(listWheelUnitIds(organisation, caller.ledUnitIds, today))
    const maySee = (unitId: string) => isController(caller) || listUnitAndAncestors(organisation, unitId, today).some((unit) => own.has(unit.unitId))
    const shown = [...organisation.units.keys()].filter(maySee)
    const units = shown.flatMap((unitId) => {
      const unit = findUnit(organisation, unitId, today)
      return unit ? [{ unitId, name: unit.name, level: unit.level, ...(unit.parentId !== null && { parentId: unit.parentId }) }] : []
    })
    const roles = new Set([ETHICS_GUIDE, ...shown.flatMap((unitId) => organisation.rolesByUnit.get(unitId) ?? []).map(({ role }) => role)])
    const byLevel = (level: (typeof units)[number]['level']) => UNIT_LEVELS.indexOf(level)
    return Promise.resolve(answered({ units: units.sort((a, b) => byLevel(a.level) - byLevel(b.level) || a.name.localeCompare(b.name, 'nb')), roles: [...roles].sort() }))
  },
}

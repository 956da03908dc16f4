import { listWheelUnitIds } from '../../core/access/wheel-rights'
import { ownActivities } from '../../core/api/rules-questions'
import { findUnit, listChildren } from '../../core/organisation/organisation'
import { createDraftStore } from '../publishing/draft-store'
import { answered, type Handler } from './handler'
import { listRequirements } from './rules'

/** What stands in the own wheels of the units the caller leads, published or being written. */
export const answerOwnActivities: Handler<typeof ownActivities> = {
  question: ownActivities,
  mayAsk: ['leader'],
  async handle({ caller, state, today }, { tables, people }) {
    const { organisation } = state
    const own = listWheelUnitIds(organisation, caller.ledUnitIds, today)
    const drafts = await createDraftStore(tables.drafts).list('requirement')
    const units = own.flatMap((unitId) => {
      const unit = findUnit(organisation, unitId, today)
      return unit ? [{ unitId, name: unit.name, level: unit.level, hasBelow: listChildren(organisation, unitId, today).length > 0 }] : []
    })
    const requirements = listRequirements(state, drafts, people, today).filter(({ activity }) => activity?.ofUnitId !== undefined && own.includes(activity.ofUnitId))
    return answered({ units, requirements, logNumber: state.logNumber })
  },
}

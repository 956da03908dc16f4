import { me } from '../../core/api/questions'
import { findUnit } from '../../core/organisation/organisation'
import { answered, type Handler } from './handler'

export const answerMe: Handler<typeof me> = {
  question: me,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle({ caller, state, today, locale }, { people, settings }) {
    return answered({
      displayName: people.nameOfAccount(caller.oid) ?? caller.displayName ?? '',
      language: await people.languageOf(caller.oid, locale),
      roles: caller.roles,
      isEmployee: caller.person !== undefined,
      ledUnits: caller.ledUnitIds.map((unitId) => ({ unitId, name: findUnit(state.organisation, unitId, today)?.name ?? unitId })),
      whistleblowingUrl: settings.whistleblowingUrl,
      logNumber: state.logNumber,
    })
  },
}

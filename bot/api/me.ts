import { listConversationUnitIds } from '../../core/access/rights'
import { me } from '../../core/api/own-questions'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { findUnit } from '../../core/organisation/organisation'
import { mayHaveTasks } from '../../core/wheel/may-have-tasks'
import type { ApiCaller } from './caller'
import { answered, type Handler } from './handler'

export const answerMe: Handler<typeof me> = {
  question: me,
  mayAsk: ['employee', 'Controller', 'Management', 'Auditor', 'Administrator'],
  async handle({ caller, state, today, locale }, { people, settings }) {
    const nameUnit = (unitId: string) => ({ unitId, name: findUnit(state.organisation, unitId, today)?.name ?? unitId })
    return answered({
      displayName: people.nameOfAccount(caller.oid) ?? caller.displayName ?? '',
      language: await people.languageOf(caller.oid, locale),
      roles: caller.roles,
      isEmployee: caller.person !== undefined,
      ledUnits: caller.ledUnitIds.map(nameUnit),
      guidedUnits: listGuided(state, caller, today).map(nameUnit),
      hasTasks: caller.ledUnitIds.length > 0 || (caller.person !== undefined && mayHaveTasks(state, caller.person.personId, today)),
      whistleblowingUrl: settings.whistleblowingUrl,
      logNumber: state.logNumber,
    })
  },
}

function listGuided({ organisation }: LogState, { person, ledUnitIds }: ApiCaller, today: Day): string[] {
  return person ? listConversationUnitIds(organisation, person.personId, today).filter((unitId) => !ledUnitIds.includes(unitId)) : []
}

import { delegate as delegateQuestion, endDelegation as endQuestion } from '../../core/api/wheel-questions'
import { findDelegation } from '../../core/wheel/find-delegation'
import { delegate, endDelegation } from '../wheel/delegate'
import { readSubject } from '../wheel/wheel-parts'
import { requirePerson } from './caller'
import { answered, refused, untilNumbered, type Handler } from './handler'
import { refusalOf, sourceOf } from './sign-off'
import { viewDelegation } from './task-view'

/** A leader lets a colleague do it. */
export const answerDelegate: Handler<typeof delegateQuestion> = {
  question: delegateQuestion,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now, today }, { journal, people, readModel, settings }) {
    const done = await delegate({ journal, state }, input, sourceOf(caller, settings), now)
    if (done.outcome !== 'done') return refusalOf(done)
    if (done.factKey !== undefined) await untilNumbered(readModel, [done.factKey])
    const own = await readSubject({ journal, state: readModel.state() }, input.subject)
    const delegation = findDelegation(own.organisation, own.recordsBySubject.get(input.subject) ?? [], input, today)
    if (!delegation) return refused('out-of-date')
    return answered({ delegation: viewDelegation({ state: own, people, today, personId: requirePerson(caller).personId }, delegation), logNumber: readModel.state().logNumber })
  },
}

/** The delegate returns it, or the leader takes it back. */
export const answerEndDelegation: Handler<typeof endQuestion> = {
  question: endQuestion,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, { journal, readModel, settings }) {
    const done = await endDelegation({ journal, state }, input, sourceOf(caller, settings), now)
    if (done.outcome !== 'done') return refusalOf(done)
    if (done.factKey !== undefined) await untilNumbered(readModel, [done.factKey])
    return answered({ logNumber: readModel.state().logNumber })
  },
}

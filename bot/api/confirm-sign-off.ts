import { confirmSignOff } from '../../core/api/wheel-questions'
import { confirmDone } from '../wheel/confirm'
import { answered, untilNumbered, type Handler } from './handler'
import { refusalOf, sourceOf } from './sign-off'

/** The leader confirms what a delegate did, or makes a sign-off void. */
export const answerConfirmSignOff: Handler<typeof confirmSignOff> = {
  question: confirmSignOff,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, { journal, readModel, settings }) {
    const done = await confirmDone({ journal, state }, input, sourceOf(caller, settings), now)
    if (done.outcome !== 'confirmed' && done.outcome !== 'sent-back') return refusalOf(done)
    await untilNumbered(readModel, [done.factKey])
    return answered({ outcome: done.outcome, logNumber: readModel.state().logNumber })
  },
}

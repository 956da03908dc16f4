import { answerTime as answerQuestion, askForTime as askQuestion } from '../../core/api/wheel-questions'
import { answerTime, askForTime } from '../wheel/more-time'
import { answered, untilNumbered, type Handler } from './handler'
import { refusalOf, sourceOf } from './sign-off'

/** Whoever answers for it asks the leader above for more time. */
export const answerAskForTime: Handler<typeof askQuestion> = {
  question: askQuestion,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, { journal, readModel, settings }) {
    const asked = await askForTime({ journal, state }, input, sourceOf(caller, settings), now)
    if (asked.outcome !== 'asked') return refusalOf(asked)
    await untilNumbered(readModel, [asked.factKey])
    return answered({ wantedOn: asked.record.wantedOn, logNumber: readModel.state().logNumber })
  },
}

/** The leader above says yes, another day, or no. */
export const answerAnswerTime: Handler<typeof answerQuestion> = {
  question: answerQuestion,
  mayAsk: ['leader'],
  async handle({ input, caller, state, now }, { journal, readModel, settings }) {
    const answer = await answerTime({ journal, state }, input, sourceOf(caller, settings), now)
    if (answer.outcome !== 'granted' && answer.outcome !== 'refused-time') return refusalOf(answer)
    await untilNumbered(readModel, [answer.factKey])
    return answered({ outcome: answer.outcome === 'granted' ? 'granted' : 'refused', logNumber: readModel.state().logNumber })
  },
}

import { holdTalk as question } from '../../core/api/training-leader-questions'
import { holdTalk } from '../training/hold-talk'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { toTalkView } from './talk-view'

/** "We talked about it", told in the tab. */
export const answerHoldTalk: Handler<typeof question> = {
  question,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const told = await holdTalk({ journal, state }, input, { oid: caller.oid, tenantId, appVersion, channel: 'tab' }, now)
    switch (told.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(told.problem))
      case 'not-found':
      case 'bad-day':
        return refused(told.outcome)
      case 'held':
        await readModel.reached(told.factKey, NUMBERING_WAIT_MILLISECONDS)
        return answered({ talk: toTalkView(told.talk, people), already: told.already })
    }
  },
}

import { voidRecord } from '../../core/api/unit-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { decideVoiding } from '../../core/signing/decide-voiding'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { viewSaved } from './sign'

/** A leader declares a mistaken registration void, a controller what came by import; the obligation is open again. */
export const answerVoidRecord: Handler<typeof voidRecord> = {
  question: voidRecord,
  mayAsk: ['leader', 'Controller'],
  async handle({ input, caller, state, now }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const journalled = await journal.listAbout(input.personId)
    const own = layOverJournal(state, input.personId, journalled)
    // A controller from outside is nobody in the organisation: the account is all there is to name.
    const controller = caller.roles.includes('Controller') ? { controllerId: caller.person?.personId ?? caller.oid } : {}
    const decision = decideVoiding(own, input, { oid: caller.oid, tenantId, appVersion, ...controller }, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-found':
      case 'not-registered':
      case 'already-void':
        return refused(decision.outcome)
      case 'void': {
        const saved = await journal.save(decision.record)
        if (saved.outcome === 'exists') return refused('already-void')
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        return answered({ record: viewSaved(own, people, input.personId, saved.fact) })
      }
    }
  },
}

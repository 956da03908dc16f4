import { voidRecord } from '../../core/api/questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { decideVoiding } from '../../core/signing/decide-voiding'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { viewSaved } from './sign'

/** A leader declares a mistaken registration on paper void; the obligation is open again. */
export const answerVoidRecord: Handler<typeof voidRecord> = {
  question: voidRecord,
  mayAsk: ['leader'],
  async handle({ input, caller, state, now }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const journalled = await journal.listAbout(input.personId)
    const own = layOverJournal(state, input.personId, journalled)
    const decision = decideVoiding(own, input, { oid: caller.oid, tenantId, appVersion }, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-found':
      case 'not-paper':
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

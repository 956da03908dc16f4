import { exempt } from '../../core/api/training-leader-questions'
import { decideExemption } from '../../core/training/decide-exemption'
import { codeOfCallerProblem } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'

/** A leader exempts somebody from a requirement, or ends that. Told twice it is so already, which is the same answer. */
export const answerExempt: Handler<typeof exempt> = {
  question: exempt,
  mayAsk: ['leader'],
  async handle({ input, caller, state, now }, { journal, readModel, settings: { tenantId, appVersion } }) {
    const decision = decideExemption(state, input, { oid: caller.oid, tenantId, appVersion }, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-your-unit':
      case 'not-owed':
        return refused('not-found')
      case 'already-so':
        return answered({ exempts: input.exempts, logNumber: state.logNumber })
      case 'decide': {
        const saved = await journal.save(decision.exemption)
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        // Another leader of the person decided in the same moment, perhaps otherwise: the log has not shown it yet.
        if (saved.outcome === 'exists' && !(saved.fact.fact.kind === 'exemption' && saved.fact.fact.exempts === input.exempts)) return refused('out-of-date')
        return answered({ exempts: input.exempts, logNumber: readModel.state().logNumber })
      }
    }
  },
}

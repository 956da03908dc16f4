import { saveInspection } from '../../core/api/inspection-questions'
import { decideInspection } from '../../core/control/decide-inspection'
import { carryOut } from './carry-out'
import { answered, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

/** A controller enters an inspection or revises it. Sent twice it is one revision; of two who revise at once the second is told. */
export const answerSaveInspection: Handler<typeof saveInspection> = {
  question: saveInspection,
  mayAsk: ['Controller'],
  // Forty findings of a thousand letters each, with a summary.
  maximumBodyBytes: 300_000,
  async handle({ input: { inspection, revision }, caller, state, now }, ports) {
    const decision = decideInspection(state, { inspection, revision, source: 'entered' }, publisherOf(caller, ports.settings), now)
    switch (decision.outcome) {
      case 'out-of-date':
        return refused('out-of-date')
      case 'not-ready':
        return refused('not-ready', decision.problems)
      case 'decided': {
        const done = await carryOut(decision.fact, ports)
        if (done.outcome === 'refused') return done
        return answered({ inspectionId: inspection.inspectionId, revision, logNumber: done.logNumber })
      }
    }
  },
}

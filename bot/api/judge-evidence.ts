import { judgeEvidence } from '../../core/api/control-questions'
import { decideVerdict } from '../../core/control/decide-verdict'
import { readSubject } from '../wheel/wheel-parts'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { publisherOf } from './publisher'

/** A second person judges it. What nobody has numbered yet is read from the journal: evidence may be a second old. */
export const answerJudgeEvidence: Handler<typeof judgeEvidence> = {
  question: judgeEvidence,
  mayAsk: ['Controller', 'Auditor'],
  async handle({ input: { checkId, recordKey, holds, note }, caller, state, now }, { journal, readModel, settings }) {
    const subject = [...state.recordsBySubject].find(([, records]) => records.some((keyed) => keyed.recordKey === recordKey))?.[0]
    const own = subject === undefined ? state : await readSubject({ journal, state }, subject)
    const decision = decideVerdict(own, { checkId, about: recordKey, holds, note }, publisherOf(caller, settings), now)
    switch (decision.outcome) {
      case 'not-found':
        return refused('not-found')
      case 'own':
        return refused('forbidden')
      case 'not-shown':
        return refused('not-ready', [{ path: 'recordKey', problem: 'not-shown' }])
      case 'no-reason':
        return refused('bad-input', [{ path: 'note', problem: 'empty' }])
      case 'already':
        return answered({ outcome: decision.verdict.actorOid === caller.oid && decision.verdict.holds === holds ? 'judged' : 'already', logNumber: state.logNumber })
      case 'judge': {
        const saved = await journal.save(decision.verdict)
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        const { fact } = saved.fact
        const isMine = saved.outcome === 'saved' || (fact.kind === 'spot-check-verdict' && fact.actorOid === caller.oid && fact.holds === holds)
        return answered({ outcome: isMine ? 'judged' : 'already', logNumber: readModel.state().logNumber })
      }
    }
  },
}

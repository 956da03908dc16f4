import { objectToRecord } from '../../core/api/training-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { decideObjection } from '../../core/training/decide-objection'
import { codeOfCallerProblem, requirePerson } from './caller'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { toRecordView } from './record-view'
import { viewSaved } from './sign'

/** The person says that what somebody else registered about them is not so. Saying it again, because the first answer got lost, changes nothing. */
export const answerObjectToRecord: Handler<typeof objectToRecord> = {
  question: objectToRecord,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now }, { journal, people, readModel, settings: { tenantId, appVersion } }) {
    const { personId } = requirePerson(caller)
    const own = layOverJournal(state, personId, await journal.listAbout(personId))
    const decision = decideObjection(own, input, { oid: caller.oid, tenantId, appVersion, channel: 'tab' }, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-found':
      case 'not-registered':
        return refused(decision.outcome)
      case 'already-void': {
        const mine = own.recordsBySubject.get(personId)?.find(({ record }) => record.kind === 'voiding' && record.voids === input.recordKey && record.actor === personId)
        return mine ? answered({ record: toRecordView(own, people, mine) }) : refused('already-void')
      }
      case 'void': {
        const saved = await journal.save(decision.record)
        await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
        return answered({ record: viewSaved(own, people, personId, saved.fact) })
      }
    }
  },
}

import { mine } from '../../core/api/own-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { listSignStandings } from '../../core/obligations/standing'
import { requirePerson } from './caller'
import { answered, type Handler } from './handler'
import { toObligationView } from './obligation-view'
import { toRecordView } from './record-view'

/** What I owe and have done. Reads the journal, so that my own click shows before the log has numbered it. */
export const answerMine: Handler<typeof mine> = {
  question: mine,
  mayAsk: ['employee'],
  async handle({ caller, state, today }, { journal, people }) {
    const person = requirePerson(caller)
    const own = layOverJournal(state, person.personId, await journal.listAbout(person.personId))
    const records = own.recordsBySubject.get(person.personId) ?? []
    return answered({
      obligations: listSignStandings(own, person, today).map((standing) => toObligationView(own, people, standing, today)),
      records: records.map((keyed) => toRecordView(own, people, keyed)).reverse(),
      logNumber: own.logNumber,
    })
  },
}

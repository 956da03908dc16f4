import { lessonReceipt } from '../../core/api/training-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { evidenceClassOf, type LearnedRecord } from '../../core/obligations/obligation'
import type { Fact } from '../../core/facts/fact'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { viewSaved } from './sign'

/** The proof that I have taken a lesson, and how that is known. Somebody else's is not found, whether or not it exists. */
export const answerLessonReceipt: Handler<typeof lessonReceipt> = {
  question: lessonReceipt,
  mayAsk: ['employee'],
  async handle({ input: { recordKey }, caller, state }, { journal, people, readModel }) {
    const { personId } = requirePerson(caller)
    const journalled = await journal.listAbout(personId)
    const found = journalled.find(({ factKey }) => factKey === recordKey)
    if (!found || !isLearned(found.fact)) return refused('not-found')
    const { fact, commitment } = found
    const logNumber = readModel.findFact(recordKey)?.number
    return answered({
      record: viewSaved(layOverJournal(state, personId, journalled), people, personId, found),
      evidence: evidenceClassOf(fact),
      personName: people.nameOfPerson(personId) ?? caller.displayName ?? '',
      contentSha256: fact.contentSha256,
      commitment,
      ...(logNumber !== undefined && { logNumber }),
      channel: fact.channel,
      ...(fact.kind === 'completion' && { answered: { questions: fact.questions, passMark: fact.passMark, language: fact.language } }),
    })
  },
}

function isLearned(fact: Fact): fact is LearnedRecord {
  return fact.kind === 'completion' || fact.kind === 'meeting-completion' || fact.kind === 'registered-completion' || fact.kind === 'imported-completion'
}

import { receipt } from '../../core/api/signing-questions'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import { requirePerson } from './caller'
import { answered, refused, type Handler } from './handler'
import { viewSaved } from './sign'

/** The proof of a signature of my own. Somebody else's is not found, whether or not it exists. */
export const answerReceipt: Handler<typeof receipt> = {
  question: receipt,
  mayAsk: ['employee'],
  async handle({ input: { recordKey }, caller, state }, { journal, people, readModel }) {
    const { personId } = requirePerson(caller)
    const journalled = await journal.listAbout(personId)
    const found = journalled.find(({ factKey }) => factKey === recordKey)
    if (!found || (found.fact.kind !== 'signature' && found.fact.kind !== 'paper-signature')) return refused('not-found')
    const { fact, commitment } = found
    const logNumber = readModel.findFact(recordKey)?.number
    return answered({
      record: viewSaved(layOverJournal(state, personId, journalled), people, personId, found),
      personName: people.nameOfPerson(personId) ?? caller.displayName ?? '',
      // On paper the sentence stands on the paper; what the leader registered does not repeat it.
      statement: fact.kind === 'signature' ? fact.statement : '',
      language: fact.language,
      textSha256: fact.textSha256,
      commitment,
      ...(logNumber !== undefined && { logNumber }),
      channel: fact.channel,
    })
  },
}

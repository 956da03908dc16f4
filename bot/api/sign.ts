import { sign } from '../../core/api/signing-questions'
import { canonicalJson } from '../../core/facts/canonical-json'
import type { JournalledFact } from '../../core/facts/fact'
import { sha256OfText } from '../../core/facts/hashing'
import { layOverJournal } from '../../core/facts/lay-over-journal'
import type { LogState } from '../../core/facts/log-state'
import { decideSignature } from '../../core/signing/decide-signature'
import { sha256 } from '../hashing'
import type { People } from '../ports'
import { codeOfCallerProblem, requirePerson } from './caller'
import { findShownText } from './document-text'
import { answered, refused, type Handler } from './handler'
import { toRecordView } from './record-view'

/** Signs from the tab: the person of the token, an obligation of their own, under the text in force. */
export const answerSign: Handler<typeof sign> = {
  question: sign,
  mayAsk: ['employee'],
  async handle({ input, caller, state, now, today }, { journal, texts, people, settings: { tenantId, appVersion } }) {
    const { personId } = requirePerson(caller)
    const own = layOverJournal(state, personId, await journal.listAbout(personId))
    // There is no activity behind a request of the tab. What was shown is hashed below, once core says which text it was.
    const from = { oid: caller.oid, tenantId, appVersion, channel: 'tab', activityId: '', conversationIdSha256: '', presentationSha256: '' } as const
    const decision = decideSignature(own, sha256, input, from, now)
    switch (decision.outcome) {
      case 'refused':
        return refused(codeOfCallerProblem(decision.problem))
      case 'not-yours':
        return refused('not-found')
      case 'out-of-date':
        return refused('out-of-date')
      case 'already-signed':
        return answered({ record: toRecordView(own, people, decision.by), already: true })
      case 'sign': {
        const { documentId, documentVersion: version, language } = decision.record
        const shown = await findShownText(own, texts, { documentId, language, version }, today)
        const presentationSha256 = sha256OfText(sha256, canonicalJson(shown))
        const saved = await journal.save({ ...decision.record, presentationSha256 })
        return answered({ record: viewSaved(own, people, personId, saved.fact), already: saved.outcome === 'exists' })
      }
    }
  },
}

/** The record that the journal now holds under the key: ours, or the one of another device that was quicker. */
export function viewSaved(state: LogState, people: Pick<People, 'nameOfPerson'>, subject: string, saved: JournalledFact) {
  const laidOver = layOverJournal(state, subject, [saved])
  const keyed = laidOver.recordsBySubject.get(subject)?.find(({ recordKey }) => recordKey === saved.factKey)
  if (!keyed) throw new Error('The journal answered with something else than a record of that person')
  return toRecordView(laidOver, people, keyed)
}

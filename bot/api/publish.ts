import { publish } from '../../core/api/publishing-questions'
import { versionLabel } from '../../core/documents/document-versions'
import type { DocumentPublication, Fact } from '../../core/facts/fact'
import { publishVersion } from '../publishing/publish-version'
import { answered, NUMBERING_WAIT_MILLISECONDS, refused, type Handler } from './handler'
import { decideDraft, listFields } from './publication-draft'

/** Publishes what was previewed, and nothing else: the key of the preview covers every word of the draft and the versions before it. */
export const answerPublish: Handler<typeof publish> = {
  question: publish,
  mayAsk: ['Controller'],
  maximumBodyBytes: 1_200_000,
  async handle({ input: { previewKey: previewed, ...draft }, caller, state, now }, { texts, journal, readModel, settings }) {
    const { decision, previewKey } = decideDraft(state, draft, caller, settings, now)
    if (previewed !== previewKey) return refused('out-of-date')
    if (decision.outcome === 'not-ready') return refused('not-ready', listFields(decision.problems))
    const saved = await publishVersion({ texts, journal }, decision)
    // Two controllers published the same next version at once: the other one's stands.
    if (saved.outcome === 'exists' && !isSamePublication(saved.fact.fact, decision.publication)) return refused('out-of-date')
    await readModel.reached(saved.fact.factKey, NUMBERING_WAIT_MILLISECONDS)
    const logNumber = readModel.findFact(saved.fact.factKey)?.number ?? readModel.state().logNumber
    return answered({ version: versionLabel(decision.publication), effectiveOn: decision.publication.effectiveOn, logNumber })
  },
}

function isSamePublication(journalled: Fact, { actorOid, effectiveOn, texts }: DocumentPublication): boolean {
  if (journalled.kind !== 'document-publication') return false
  const isSameText = Object.entries(texts).every(([language, text]) => journalled.texts[language as keyof typeof texts].sha256 === text.sha256)
  return journalled.actorOid === actorOid && journalled.effectiveOn === effectiveOn && isSameText
}

import { publish } from '../../core/api/publishing-questions'
import { versionLabel } from '../../core/documents/document-versions'
import { carryOutPreviewed } from './carry-out'
import { answered, type Handler } from './handler'
import { DOCUMENT_PUBLICATION } from './publication-draft'

/** Publishes what was previewed, and nothing else: the key of the preview covers every word of the draft and the versions before it. */
export const answerPublish: Handler<typeof publish> = {
  question: publish,
  mayAsk: ['Controller'],
  maximumBodyBytes: 1_200_000,
  async handle({ input: { previewKey, ...written }, ...asked }, ports) {
    const done = await carryOutPreviewed(DOCUMENT_PUBLICATION, { ...asked, written, previewKey }, ports)
    return done.outcome === 'refused' ? done : answered({ version: versionLabel(done.fact), effectiveOn: done.fact.effectiveOn, logNumber: done.logNumber })
  },
}

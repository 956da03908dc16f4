import { discardDraft } from '../../core/api/rules-questions'
import { toInstant } from '../../core/days/day'
import { createDraftStore } from '../publishing/draft-store'
import { refused, type Handler } from './handler'
import { viewSavedDraft } from './kept-draft'
import { isController, mayHandle } from './wheel-author'

/** Takes a draft away. What was published stays as it is. */
export const answerDiscardDraft: Handler<typeof discardDraft> = {
  question: discardDraft,
  mayAsk: ['Controller', 'leader'],
  async handle({ input: { kind, id, basedOn }, ...asked }, ports) {
    const { caller, now } = asked
    const mayDiscard = kind === 'requirement' ? await mayHandle(id, asked, ports) : isController(caller)
    if (!mayDiscard) return refused('forbidden')
    const saved = await createDraftStore(ports.tables.drafts).save(kind, id, { basedOn, content: undefined, title: { nb: '', nn: '', en: '' } }, { oid: caller.oid, at: toInstant(now) })
    return viewSavedDraft(saved, ports.people, now)
  },
}

import { dayOf } from '../../core/days/day'
import type { Language } from '../../core/language/language'
import { listSignStandings } from '../../core/obligations/standing'
import { findAccount, type Person } from '../../core/organisation/organisation'
import { draw } from '../cards/draw'
import { listOpenStandings } from '../cards/obligation-views'
import { titleOfVersion } from '../cards/title-of-version'
import type { Showing } from '../cards/views'
import { isConversationGone } from '../delivery/gone'
import type { ChatParts } from './chat-parts'
import { leaderQuestionViewOf } from './leader-question-view'
import type { Unsent } from './questions'
import { nameOf } from './self'

/**
 * Sends a person the questions and answers that wait for them. Each is claimed before it is sent; the claim is given back
 * only when the connector said that nothing arrived, so nobody gets one twice.
 */
export async function sendUnsent(parts: ChatParts, personId: string): Promise<void> {
  const person = parts.readModel.state().organisation.people.get(personId)
  const account = person && findAccount(person, dayOf(parts.clock()))
  const conversation = account?.enabled ? await parts.conversations.find(account.oid) : undefined
  if (!account || !conversation) return
  const language = await parts.people.languageOf(account.oid, conversation.locale)
  const all = await parts.questions.listUnsent(personId)
  parts.waiting.remove(personId)
  for (const unsent of all) {
    if (!(await parts.questions.claim(personId, unsent))) continue
    const sent = await parts.sender.send(conversation, draw(showingOf(parts, unsent, person, language), language))
    if (sent.outcome === 'throttled' || sent.outcome === 'unreachable') {
      await parts.questions.release(personId, unsent)
      parts.waiting.add(personId)
    }
    // Not asked again and again: what waits goes out when the person is back.
    if (isConversationGone(sent)) await parts.conversations.drop(account.oid)
    if (sent.outcome !== 'sent') parts.log.warn('A question or answer did not arrive for certain', { outcome: sent.outcome, ...('reason' in sent && { reason: sent.reason }) })
  }
}

/** To everybody for whom something waits. What one of them is not sent keeps it from nobody else. */
export async function sendAllUnsent(parts: ChatParts): Promise<void> {
  await parts.waiting.refresh()
  for (const personId of parts.waiting.listPeople()) {
    try {
      await sendUnsent(parts, personId)
    } catch (error) {
      parts.log.warn('What waits for somebody could not be sent', {}, error)
    }
  }
}

function showingOf(parts: ChatParts, unsent: Unsent, recipient: Person, language: Language): Showing {
  const { question } = unsent
  if (unsent.card === 'question') return { card: 'leaderQuestion', view: leaderQuestionViewOf(parts, language, question) }
  const standings = listSignStandings(parts.readModel.state(), recipient, dayOf(parts.clock()))
  return {
    card: 'answer',
    view: {
      title: titleOfVersion(parts.readModel.state(), question, language),
      version: question.documentVersion,
      question: question.question,
      answer: unsent.answer.answer,
      leaderName: nameOf(parts.people, question.leaderPersonId),
      isStillOpen: listOpenStandings(standings).some(({ obligation }) => obligation.requirement.documentId === question.documentId),
      tabUrl: parts.links.tab('standard'),
    },
  }
}

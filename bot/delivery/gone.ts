import type { SendOutcome } from '../ports'

/** Codes after which a chat is of no use until the person does something there (teams 1.6). */
const GONE = new Set([
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'ConversationBlockedByUser',
  'ConversationNotFound',
  'ForbiddenOperationException',
  'MessageWritesBlocked',
])

export function isConversationGone(sent: SendOutcome): boolean {
  return sent.outcome === 'unreachable' && GONE.has(sent.reason)
}

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

/** Also when only the one message is gone that should have been updated. */
export function isMessageGone(sent: SendOutcome): boolean {
  return isConversationGone(sent) || (sent.outcome === 'unreachable' && sent.reason === 'ActivityNotFoundInConversation')
}

export function isConversationGone(sent: SendOutcome): boolean {
  return sent.outcome === 'unreachable' && GONE.has(sent.reason)
}

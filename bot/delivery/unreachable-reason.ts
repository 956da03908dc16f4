import type { UnreachableReason } from '../../core/prompts/prompt-memory'

/** Teams' own codes for a chat that is of no use until the person does something there (teams 1.6). */
const REASONS: Readonly<Record<string, UnreachableReason>> = {
  BotDisabledByAdmin: 'disabled-by-admin',
  BotNotInConversationRoster: 'uninstalled',
  ConversationBlockedByUser: 'blocked',
  ForbiddenOperationException: 'not-installed',
  MessageWritesBlocked: 'blocked',
}

/** Undefined for a code that says nothing about the person, such as a message that is too big. */
export function unreachableReasonOf(code: string): UnreachableReason | undefined {
  return REASONS[code]
}

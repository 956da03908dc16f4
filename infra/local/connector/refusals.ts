import type { TeamsSettings } from './teams-settings'

/** What the Bot Connector answers when it refuses, as Microsoft lists it. Some come about only through a fault switch. */
export const REFUSALS = {
  badArgument: { status: 400, code: 'Bad Argument', message: 'The request is not understood.' },
  notRegistered: { status: 401, code: 'BotNotRegistered', message: 'No registration found for this bot.' },
  disabledByAdmin: { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot.' },
  notInRoster: { status: 403, code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
  blockedByUser: { status: 403, code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
  forbidden: { status: 403, code: 'ForbiddenOperationException', message: 'Bot is not installed in user\'s personal scope.' },
  invalidApiHost: { status: 403, code: 'InvalidBotApiHost', message: 'Invalid bot API host. For GCC tenants, please call another host.' },
  notEnoughPermissions: { status: 403, code: 'NotEnoughPermissions', message: 'Not enough permissions to carry this out.' },
  activityNotFound: { status: 404, code: 'ActivityNotFoundInConversation', message: 'The activity was not found in the conversation.' },
  conversationNotFound: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  memberNotFound: { status: 404, code: 'MemberNotFoundInConversation', message: 'Member not found in conversation.' },
  preconditionFailed: { status: 412, code: 'PreconditionFailed', message: 'Precondition failed, please try again.' },
  tooBig: { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' },
  throttled: { status: 429, code: 'Throttled', message: 'Too many requests.' },
  serviceError: { status: 500, code: 'ServiceError', message: 'Various internal reasons.' },
  badGateway: { status: 502, code: 'ServiceError', message: 'Service dependency issue.' },
  unavailable: { status: 503, code: 'ServiceError', message: 'Service is unavailable.' },
  gatewayTimeout: { status: 504, code: 'ServiceError', message: 'Gateway timeout.' },
} as const

export type RefusalName = keyof typeof REFUSALS | 'writesBlocked'
export type Refusal = { status: number; body: object }

/** Refusals that become one and the same where the chat service itself words them: nobody may write into this chat. */
const BLOCKS_WRITES: ReadonlySet<RefusalName> = new Set(['disabledByAdmin', 'notInRoster', 'blockedByUser', 'forbidden', 'writesBlocked'])

export function refusal(name: RefusalName, message?: string, shape: TeamsSettings['refusalShape'] = 'error-code'): Refusal {
  if (name === 'writesBlocked') return subCode(403, 'MessageWritesBlocked', 'Thread is blocked for message writes.')
  const { status, code, message: usual } = REFUSALS[name]
  if (shape === 'sub-code' && (status === 403 || status === 404)) return subCode(status, BLOCKS_WRITES.has(name) ? 'MessageWritesBlocked' : code, message ?? usual)
  return { status, body: { error: { code, message: message ?? usual } } }
}

/** The wording of the chat service behind the connector: no error code, and the sub-code inside a JSON string. It has a number for 403 only. */
function subCode(status: 403 | 404, code: string, details: string): Refusal {
  const message = JSON.stringify({ subCode: code, details })
  return { status, body: { ...(status === 403 && { errorCode: 209 }), message } }
}

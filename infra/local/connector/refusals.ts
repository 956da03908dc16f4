/** What the Bot Connector answers when it refuses, as Microsoft lists it. Some come about only through a fault switch. */
export const REFUSALS = {
  badArgument: { status: 400, code: 'Bad Argument', message: 'The request is not understood.' },
  notRegistered: { status: 401, code: 'BotNotRegistered', message: 'The bot is not registered.' },
  disabledByAdmin: { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant admin disabled this bot.' },
  notInRoster: { status: 403, code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
  blockedByUser: { status: 403, code: 'ConversationBlockedByUser', message: 'User blocked the conversation with the bot.' },
  forbidden: { status: 403, code: 'ForbiddenOperationException', message: 'The bot is not installed in the user\'s personal scope.' },
  activityNotFound: { status: 404, code: 'ActivityNotFoundInConversation', message: 'The activity was not found in the conversation.' },
  conversationNotFound: { status: 404, code: 'ConversationNotFound', message: 'The conversation was not found.' },
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

export function refusal(name: RefusalName, message?: string): Refusal {
  // Teams words this one unlike all others: no error code, and the sub-code inside a JSON string.
  if (name === 'writesBlocked')
    return {
      status: 403,
      body: { errorCode: 209, message: JSON.stringify({ subCode: 'MessageWritesBlocked', details: 'Thread is blocked for message writes.' }) },
    }
  const { status, code, message: usual } = REFUSALS[name]
  return { status, body: { error: { code, message: message ?? usual } } }
}

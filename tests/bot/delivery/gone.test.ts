import { isConversationGone, isMessageGone } from '../../../bot/delivery/gone'

it.each([
  [{ outcome: 'unreachable', reason: 'BotNotInConversationRoster' }, true],
  [{ outcome: 'unreachable', reason: 'ConversationNotFound' }, true],
  [{ outcome: 'unreachable', reason: 'MessageWritesBlocked' }, true],
  [{ outcome: 'unreachable', reason: 'BotNotRegistered' }, false],
  [{ outcome: 'unreachable', reason: 'ActivityNotFoundInConversation' }, false],
  [{ outcome: 'throttled', retryAfterSeconds: 10 }, false],
  [{ outcome: 'unknown', reason: 'ConversationNotFound' }, false],
  [{ outcome: 'sent', activityId: 'm' }, false],
] as const)('%j means that the chat is gone: %s', (sent, gone) => expect(isConversationGone(sent)).toBe(gone))

it.each([
  [{ outcome: 'unreachable', reason: 'ActivityNotFoundInConversation' }, true],
  [{ outcome: 'unreachable', reason: 'ConversationNotFound' }, true],
  [{ outcome: 'unreachable', reason: 'http-400' }, false],
  [{ outcome: 'throttled', retryAfterSeconds: 10 }, false],
] as const)('%j means that the message is gone: %s', (sent, gone) => expect(isMessageGone(sent)).toBe(gone))

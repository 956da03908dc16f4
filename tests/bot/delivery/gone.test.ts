import { isConversationGone } from '../../../bot/delivery/gone'

it.each([
  [{ outcome: 'unreachable', reason: 'BotNotInConversationRoster' }, true],
  [{ outcome: 'unreachable', reason: 'ConversationNotFound' }, true],
  [{ outcome: 'unreachable', reason: 'MessageWritesBlocked' }, true],
  [{ outcome: 'unreachable', reason: 'BotNotRegistered' }, false],
  [{ outcome: 'unreachable', reason: 'no-token' }, false],
  [{ outcome: 'unknown', reason: 'ConversationNotFound' }, false],
  [{ outcome: 'sent', activityId: 'm' }, false],
] as const)('%j means that the chat is gone: %s', (sent, gone) => expect(isConversationGone(sent)).toBe(gone))

import { unreachableReasonOf } from '../../../bot/delivery/unreachable-reason'

test('codes of Teams that speak of the person have a reason; others have none', () => {
  expect(['BotDisabledByAdmin', 'BotNotInConversationRoster', 'ConversationBlockedByUser', 'ForbiddenOperationException', 'MessageWritesBlocked'].map(unreachableReasonOf)).toEqual(['disabled-by-admin', 'uninstalled', 'blocked', 'not-installed', 'blocked'])
  expect(['MessageSizeTooBig', 'Bad Argument', 'ConversationNotFound'].map(unreachableReasonOf)).toEqual([undefined, undefined, undefined])
})

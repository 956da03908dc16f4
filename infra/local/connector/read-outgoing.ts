import type { Content } from './chats'
import { contentOf, MESSAGE_LIMIT_BYTES, OutgoingActivity, sizeInTeams } from './outgoing-activity'

/** What a bot has posted: something to stand in the chat, the sign that it is typing, or why it is refused. */
export type Outgoing = { kind: 'message'; content: Content } | { kind: 'typing' } | { kind: 'refused'; refusal: 'badArgument' | 'tooBig' }

export function readOutgoing(body: unknown): Outgoing {
  const activity = OutgoingActivity.safeParse(body)
  if (!activity.success) return { kind: 'refused', refusal: 'badArgument' }
  if (sizeInTeams(body) > MESSAGE_LIMIT_BYTES) return { kind: 'refused', refusal: 'tooBig' }
  if (activity.data.type === 'typing') return { kind: 'typing' }
  const content = contentOf(activity.data)
  return content ? { kind: 'message', content } : { kind: 'refused', refusal: 'badArgument' }
}

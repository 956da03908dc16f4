import type { Chats } from './chats'
import { readOutgoing } from './read-outgoing'
import type { RefusalName } from './refusals'
import type { Answer, Operate } from './serve-operation'
import { standingOf, WRITE_REFUSALS } from './standing'
import { newEventId } from './teams-ids'

/** Writes into the chat, or shows that the bot is typing, which is kept nowhere. */
export function post(chats: Chats, oid: string, body: unknown): { id: string } | { refused: RefusalName } {
  const outgoing = readOutgoing(body)
  switch (outgoing.kind) {
    case 'refused':
      return { refused: outgoing.refusal }
    case 'typing':
      chats.showTyping(oid)
      return { id: newEventId() }
    case 'message':
      return { id: chats.send(oid, 'bot', outgoing.content).id }
  }
}

export function sendActivity(chats: Chats): Operate {
  return whereOpen(chats, (oid, { body }) => {
    const sent = post(chats, oid, body)
    return 'refused' in sent ? sent : { status: 201, body: { id: sent.id } }
  })
}

export function updateActivity(chats: Chats): Operate {
  return whereOpen(chats, (oid, { body, params }) => {
    const outgoing = readOutgoing(body)
    if (outgoing.kind === 'refused') return { refused: outgoing.refusal }
    if (outgoing.kind === 'typing') return { refused: 'badArgument' }
    const id = params.activity ?? ''
    if (!isOfBot(chats, oid, id)) return { refused: 'activityNotFound' }
    chats.update(oid, id, outgoing.content)
    return { status: 200, body: { id } }
  })
}

export function deleteActivity(chats: Chats): Operate {
  return whereOpen(chats, (oid, { params }) => {
    const id = params.activity ?? ''
    if (!isOfBot(chats, oid, id)) return { refused: 'activityNotFound' }
    chats.remove(oid, id)
    return { status: 200 }
  })
}

/** Lets nobody write into a chat that does not exist, or in which the person or an administrator does not want the bot. */
function whereOpen(chats: Chats, operate: (oid: string, request: Parameters<Operate>[0]) => Answer): Operate {
  return (request, oid) => {
    if (oid === undefined) return { refused: 'conversationNotFound' }
    const standing = standingOf(chats, oid)
    return standing === 'open' ? operate(oid, request) : { refused: WRITE_REFUSALS[standing] }
  }
}

function isOfBot(chats: Chats, oid: string, messageId: string): boolean {
  return chats.find(oid, messageId)?.from === 'bot'
}

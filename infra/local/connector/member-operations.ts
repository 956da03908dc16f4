import type { Chats } from './chats'
import type { ConversationParts } from './conversation-operations'
import { memberOf } from './member'
import type { Answer, Operate } from './serve-operation'
import { standingOf } from './standing'

type Member = ReturnType<typeof memberOf>

/** The roster of a chat, which is the one person. */
export function listMembers(parts: ConversationParts): Operate {
  return ofMember(parts, (member) => ({ status: 200, body: [member] }))
}

/** Teams pages the roster of teams only; of a chat it gives all at once, whatever the page size, and no token. */
export function pageMembers(parts: ConversationParts): Operate {
  return ofMember(parts, (member, { query }) => {
    if (query.pageSize !== undefined && !(Number(query.pageSize) >= 1)) return { refused: 'badArgument', because: 'The page size is not a number.' }
    if (query.continuationToken) return { refused: 'badArgument', because: 'The continuation token is not one of ours.' }
    return { status: 200, body: { members: [member] } }
  })
}

/** One member, by the id in Teams or in Entra. */
export function findOneMember(parts: ConversationParts): Operate {
  return ofMember(parts, (member, { params }) =>
    params.member === member.id || params.member?.toLowerCase() === member.aadObjectId ? { status: 200, body: member } : { refused: 'memberNotFound' })
}

/** Who is in the chat of an activity. */
export function listActivityMembers(parts: ConversationParts): Operate {
  const { chats } = parts
  return ofMember(parts, (member, { params }) =>
    chats.find(member.aadObjectId, params.activity ?? '') ? { status: 200, body: [member] } : { refused: 'activityNotFound' })
}

/** Whoever has blocked the bot is still in the chat with it; whoever has removed it is not. */
function ofMember(parts: ConversationParts, operate: (member: Member, request: Parameters<Operate>[0]) => Answer): Operate {
  const { chats, directory } = parts
  return (request, oid) => {
    const person = oid === undefined ? undefined : directory.find(oid)
    if (!person) return { refused: 'conversationNotFound' }
    const refused = refusalOf(chats, person.id)
    return refused ? { refused } : operate(memberOf(person, parts), request)
  }
}

function refusalOf(chats: Chats, oid: string) {
  switch (standingOf(chats, oid)) {
    case 'disabled':
      return 'disabledByAdmin'
    case 'not-installed':
      return 'notInRoster'
    case 'blocked':
    case 'open':
      return undefined
  }
}

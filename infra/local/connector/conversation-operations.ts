import { z } from 'zod'
import type { Directory } from '../graph/directory'
import type { Chats } from './chats'
import { memberOf } from './member'
import { post } from './activity-operations'
import { OutgoingActivity } from './outgoing-activity'
import type { Operate } from './serve-operation'
import { CREATE_REFUSALS, standingOf } from './standing'
import { botId } from './teams-ids'

const PAGE = 50

export type ConversationParts = { tenantId: string; botAppId: string; chats: Chats; directory: Pick<Directory, 'find'> }

const CreateConversation = z.object({
  /** A chat with one person has neither. */
  isGroup: z.literal(false).nullish(),
  topicName: z.never().nullish(),
  bot: z.object({ id: z.string() }).nullish(),
  members: z.array(z.object({ id: z.string().min(1) })).length(1),
  tenantId: z.string().nullish(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).nullish() }).nullish(),
  activity: OutgoingActivity.nullish(),
})

/** Makes the chat of one person with the bot, and of the same person the same chat each time. */
export function createConversation({ tenantId, botAppId, chats, directory }: ConversationParts): Operate {
  return ({ body }, oid) => {
    const asked = CreateConversation.safeParse(body)
    if (!asked.success) return { refused: 'badArgument' }
    const { bot, members, tenantId: tenant, channelData, activity } = asked.data
    if (bot && bot.id !== botId(botAppId) && bot.id !== botAppId) return { refused: 'badArgument', because: 'The bot is not the one that asks.' }
    const tenants = [tenant, channelData?.tenant?.id].filter((id) => id !== undefined && id !== null)
    if (tenants.length === 0 || tenants.some((id) => id !== tenantId)) return { refused: 'badArgument', because: 'The tenant is missing or not this one.' }
    if (oid === undefined) return { refused: 'badArgument', because: describeMember(members[0]?.id ?? '') }
    // Microsoft's table has no code of its own for somebody who does not exist.
    if (!directory.find(oid)) return { refused: 'conversationNotFound', because: 'The user is not found in the tenant.' }
    const standing = standingOf(chats, oid)
    if (standing !== 'open') return { refused: CREATE_REFUSALS[standing] }
    const id = chats.open(oid)
    if (!activity) return { status: 201, body: { id } }
    const sent = post(chats, oid, activity)
    return 'refused' in sent ? sent : { status: 201, body: { id, activityId: sent.id } }
  }
}

/** The Entra object id of the one member; Teams takes it, or the person's own id in Teams, and nothing else. */
export function findMember(body: unknown, chats: Pick<Chats, 'findTeamsUser'>): string | undefined {
  const member = z.object({ members: z.array(z.object({ id: z.string() })).min(1) }).safeParse(body).data?.members[0]?.id
  if (member === undefined) return undefined
  if (member.startsWith('29:')) return chats.findTeamsUser(member)
  return z.guid().safeParse(member).success ? member.toLowerCase() : undefined
}

/** The chats of the bot, in pages. */
export function listConversations({ tenantId, botAppId, chats, directory }: ConversationParts): Operate {
  return ({ query }) => {
    const skip = query.continuationToken === undefined ? 0 : Number(query.continuationToken)
    if (!Number.isSafeInteger(skip) || skip < 0) return { refused: 'badArgument', because: 'The continuation token is not one of ours.' }
    const page = chats.listConversations({ skip, take: PAGE + 1 })
    const conversations = page.slice(0, PAGE).map(({ id, oid }) => {
      const person = directory.find(oid)
      return { id, members: person ? [memberOf(person, { tenantId, botAppId })] : [] }
    })
    return { status: 200, body: { ...(page.length > PAGE && { continuationToken: String(skip + PAGE) }), conversations } }
  }
}

function describeMember(id: string): string {
  if (id.startsWith('29:')) return 'Failed to decrypt pairwise id'
  return id.startsWith('28:') ? 'A bot cannot talk to a bot.' : 'Bad format of user id'
}

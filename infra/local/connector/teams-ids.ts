import { createHash, randomBytes } from 'node:crypto'

/**
 * The ids Teams hands out. A person's id and conversation are the same each time for the same bot and differ from bot to bot,
 * as in Teams; nothing may be read out of them.
 */
export function teamsUserId(botAppId: string, oid: string): string {
  return `29:1${digest(`user ${botAppId} ${oid}`)}`
}

export function conversationId(botAppId: string, oid: string): string {
  return `a:1${digest(`conversation ${botAppId} ${oid}`)}`
}

/** The chat's id at Graph; the connector takes it as well as its own. */
export function graphChatId(botAppId: string, oid: string): string {
  return `19:${oid}_${botAppId}@unq.gbl.spaces`
}

/** The person in a chat that Graph named. */
export function findOidInGraphChat(botAppId: string, chatId: string): string | undefined {
  const oid = /^19:([0-9a-f-]{36})_/i.exec(chatId)?.[1]
  return oid !== undefined && chatId === graphChatId(botAppId, oid) ? oid : undefined
}

export function botId(botAppId: string): string {
  return `28:${botAppId}`
}

export function newMessageId(): string {
  return `1:1${randomBytes(24).toString('base64url')}`
}

/** Events and clicks are not messages; their ids look different. */
export function newEventId(): string {
  return `f:${randomBytes(16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

import { EventEmitter } from 'node:events'
import Database from 'libsql'
import { z } from 'zod'
import { conversationId, findOidInGraphChat, newMessageId, teamsUserId } from './teams-ids'
import { FIRST_TEAMS_SETTINGS, TeamsSettings } from './teams-settings'

/** What stands in a chat: a text, or cards, or both. */
export type Content = { text?: string; cards: object[]; summary?: string }
export type Message = Content & { id: string; from: 'bot' | 'person'; sentAt: string; updatedAt?: string }

export type ChatEvent =
  | { event: 'sent' | 'updated'; message: Message }
  | { event: 'deleted'; messageId: string }
  | { event: 'typing' }
  | { event: 'installed' | 'uninstalled' | 'blocked' | 'unblocked' }

/** The chats of all people with the bot, kept in SQLite, and who is looking at them just now. */
export type Chats = {
  isInstalled(oid: string): boolean
  /** False when it was so already. */
  setInstalled(oid: string, installed: boolean): boolean
  isBlocked(oid: string): boolean
  /** False when it was so already. */
  setBlocked(oid: string, blocked: boolean): boolean
  /** The person's conversation with the bot; made when it is not there. */
  open(oid: string): string
  findPerson(conversation: string): string | undefined
  /** By the id that Teams gave the person, known since their conversation was made. */
  findTeamsUser(teamsUser: string): string | undefined
  send(oid: string, from: Message['from'], content: Content): Message
  find(oid: string, messageId: string): Message | undefined
  update(oid: string, messageId: string, content: Content): Message | undefined
  remove(oid: string, messageId: string): boolean
  list(oid: string): Message[]
  /** The conversations there are, in the order they were made, after so many. */
  listConversations(page: { skip: number; take: number }): { id: string; oid: string }[]
  showTyping(oid: string): void
  settings(): TeamsSettings
  changeSettings(changes: Partial<TeamsSettings>): TeamsSettings
  /** Returns what ends the listening. */
  listen(oid: string, listener: (event: ChatEvent) => void): () => void
  close(): void
}

const SCHEMA = `
  create table if not exists installations (oid text primary key);
  create table if not exists blocks (oid text primary key);
  create table if not exists settings (name text primary key, value text not null);
  create table if not exists conversations (id text primary key, oid text not null unique, teamsUser text not null unique);
  create table if not exists messages (
    position integer primary key,
    id text not null unique,
    oid text not null,
    sender text not null,
    content text not null,
    sentAt text not null,
    updatedAt text
  );
  create index if not exists messagesOfPerson on messages (oid, position);
`

const MessageRow = z
  .object({
    id: z.string(),
    sender: z.enum(['bot', 'person']),
    content: z.string().transform((text) => JSON.parse(text) as Content),
    sentAt: z.string(),
    updatedAt: z.string().nullable(),
  })
  .transform(({ id, sender, content, sentAt, updatedAt }): Message => ({ id, from: sender, ...content, sentAt, ...(updatedAt !== null && { updatedAt }) }))

function oidIn(row: unknown): string | undefined {
  return row === undefined ? undefined : z.object({ oid: z.string() }).parse(row).oid
}

function readSettings(rows: unknown[]): TeamsSettings {
  const kept = z.array(z.object({ name: z.string(), value: z.string() })).parse(rows)
  return TeamsSettings.parse({ ...FIRST_TEAMS_SETTINGS, ...Object.fromEntries(kept.map(({ name, value }) => [name, JSON.parse(value) as unknown])) })
}

export function openChats(file: string, { botAppId, now = () => new Date() }: { botAppId: string; now?: () => Date }): Chats {
  const database = new Database(file)
  // What is lost when the power goes is a chat of the local tenant; what is lost when a process is killed must be nothing.
  database.exec('pragma journal_mode = wal; pragma synchronous = normal;')
  database.exec(SCHEMA)
  const watchers = new EventEmitter().setMaxListeners(0)

  const sql = {
    installed: database.prepare('select oid from installations where oid = ?'),
    install: database.prepare('insert or ignore into installations values (?)'),
    uninstall: database.prepare('delete from installations where oid = ?'),
    blocked: database.prepare('select oid from blocks where oid = ?'),
    block: database.prepare('insert or ignore into blocks values (?)'),
    unblock: database.prepare('delete from blocks where oid = ?'),
    settings: database.prepare('select name, value from settings'),
    change: database.prepare('insert or replace into settings values (?, ?)'),
    conversations: database.prepare('select id, oid from conversations order by rowid limit ? offset ?'),
    open: database.prepare('insert or ignore into conversations values (?, ?, ?)'),
    person: database.prepare('select oid from conversations where id = ?'),
    personOf: database.prepare('select oid from conversations where oid = ?'),
    teamsUser: database.prepare('select oid from conversations where teamsUser = ?'),
    send: database.prepare('insert into messages (id, oid, sender, content, sentAt) values (?, ?, ?, ?, ?)'),
    find: database.prepare('select * from messages where oid = ? and id = ?'),
    update: database.prepare('update messages set content = ?, updatedAt = ? where oid = ? and id = ?'),
    remove: database.prepare('delete from messages where oid = ? and id = ?'),
    list: database.prepare('select * from messages where oid = ? order by position'),
  }
  let settings = readSettings(sql.settings.all())
  const tell = (oid: string, event: ChatEvent) => watchers.emit(oid, event)

  function find(oid: string, messageId: string): Message | undefined {
    const row = sql.find.get(oid, messageId)
    return row === undefined ? undefined : MessageRow.parse(row)
  }

  return {
    isInstalled: (oid) => sql.installed.get(oid) !== undefined,
    setInstalled(oid, installed) {
      const changed = (installed ? sql.install : sql.uninstall).run(oid).changes > 0
      if (changed) tell(oid, { event: installed ? 'installed' : 'uninstalled' })
      return changed
    },
    isBlocked: (oid) => sql.blocked.get(oid) !== undefined,
    setBlocked(oid, blocked) {
      const changed = (blocked ? sql.block : sql.unblock).run(oid).changes > 0
      if (changed) tell(oid, { event: blocked ? 'blocked' : 'unblocked' })
      return changed
    },
    open(oid) {
      const id = conversationId(botAppId, oid)
      sql.open.run(id, oid, teamsUserId(botAppId, oid))
      return id
    },
    findPerson: (conversation) => oidIn(sql.person.get(conversation) ?? sql.personOf.get(findOidInGraphChat(botAppId, conversation) ?? '')),
    findTeamsUser: (teamsUser) => oidIn(sql.teamsUser.get(teamsUser)),
    send(oid, from, content) {
      const message: Message = { id: newMessageId(), from, ...content, sentAt: now().toISOString() }
      sql.send.run(message.id, oid, from, JSON.stringify(content), message.sentAt)
      tell(oid, { event: 'sent', message })
      return message
    },
    find,
    update(oid, messageId, content) {
      sql.update.run(JSON.stringify(content), now().toISOString(), oid, messageId)
      const message = find(oid, messageId)
      if (message) tell(oid, { event: 'updated', message })
      return message
    },
    remove(oid, messageId) {
      const removed = sql.remove.run(oid, messageId).changes > 0
      if (removed) tell(oid, { event: 'deleted', messageId })
      return removed
    },
    list: (oid) => sql.list.all(oid).map((row) => MessageRow.parse(row)),
    listConversations: ({ skip, take }) => z.array(z.object({ id: z.string(), oid: z.string() })).parse(sql.conversations.all(take, skip)),
    showTyping: (oid) => void tell(oid, { event: 'typing' }),
    settings: () => settings,
    changeSettings(changes) {
      settings = TeamsSettings.parse({ ...settings, ...changes })
      for (const [name, value] of Object.entries(settings)) sql.change.run(name, JSON.stringify(value))
      return settings
    },
    listen(oid, listener) {
      watchers.on(oid, listener)
      return () => void watchers.off(oid, listener)
    },
    close: () => void database.close(),
  }
}

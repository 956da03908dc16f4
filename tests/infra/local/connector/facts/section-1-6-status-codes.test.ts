import { outcomeOf } from '../../../../../bot/botframework/outcome-of'
import { isConversationGone, isMessageGone } from '../../../../../bot/delivery/gone'
import { REFUSALS, type RefusalName } from '../../../../../infra/local/connector/refusals'
import { CARD, cardMessage, KARI } from '../sample-chats'
import { createWith, KARIS_CHAT, startConnector, thrownBy, type StartedConnector } from '../sample-connector'

let connector: StartedConnector
let messageId: string
beforeEach(async () => {
  connector = await startConnector()
  connector.install()
  messageId = connector.chats.send(KARI.id, 'bot', { cards: [CARD] }).id
})
afterEach(() => connector.close())

const of = () => connector.client.conversations
const UNKNOWN = '99999999-9999-4999-8999-999999999999'
const WRITES: Record<string, () => Promise<unknown>> = {
  send: () => of().sendToConversation(KARIS_CHAT, cardMessage()),
  reply: () => of().replyToActivity(KARIS_CHAT, messageId, cardMessage()),
  update: () => of().updateActivity(KARIS_CHAT, messageId, cardMessage()),
  delete: () => of().deleteActivity(KARIS_CHAT, messageId),
}
const create = () => of().createConversation(createWith(KARI.id) as never)

/** What people and administrators do, and the code a bot is told when it writes and when it asks for a chat. */
const STATES: [string, () => unknown, string, string][] = [
  ['blocked by the person', () => connector.chats.setBlocked(KARI.id, true), 'ConversationBlockedByUser', 'ConversationBlockedByUser'],
  ['uninstalled', () => connector.chats.setInstalled(KARI.id, false), 'BotNotInConversationRoster', 'ForbiddenOperationException'],
  ['disabled by an administrator', () => connector.chats.changeSettings({ isBotDisabled: true }), 'BotDisabledByAdmin', 'BotDisabledByAdmin'],
]

describe.each(STATES)('1.6 A bot that is %s', (_, bringAbout, writeCode, createCode) => {
  it.each(Object.keys(WRITES))('is refused to %s: 403 with error.code', async (operation) => {
    bringAbout()
    const thrown = await thrownBy(WRITES[operation]?.() ?? Promise.resolve())
    expect(thrown).toMatchObject({ name: 'RestError', statusCode: 403, code: writeCode, details: { error: { code: writeCode } } })
    expect(connector.chats.list(KARI.id)).toMatchObject([{ id: messageId, cards: [CARD] }])
  })

  it.each(Object.keys(WRITES))('is refused to %s in the other shape: no code, errorCode 209, and the sub-code in JSON inside the message', async (operation) => {
    connector.chats.changeSettings({ refusalShape: 'sub-code' })
    bringAbout()
    const thrown = await thrownBy(WRITES[operation]?.() ?? Promise.resolve())
    expect(thrown).toMatchObject({ name: 'RestError', statusCode: 403, details: { errorCode: 209 } })
    expect(thrown.code).toBeUndefined()
    expect(JSON.parse(thrown.message)).toMatchObject({ subCode: 'MessageWritesBlocked' })
    expect(connector.chats.list(KARI.id)).toHaveLength(1)
  })

  it('gets no conversation, in both shapes', async () => {
    bringAbout()
    expect(await thrownBy(create())).toMatchObject({ statusCode: 403, code: createCode })
    connector.chats.changeSettings({ refusalShape: 'sub-code' })
    expect(await thrownBy(create())).toMatchObject({ statusCode: 403, details: { errorCode: 209 } })
  })

  it('is understood by the app in both shapes: this chat is of no use', async () => {
    bringAbout()
    for (const refusalShape of ['error-code', 'sub-code'] as const) {
      connector.chats.changeSettings({ refusalShape })
      const { status, body, retryAfter } = await connector.call('POST', `/${KARIS_CHAT}/activities`, cardMessage())
      const outcome = outcomeOf({ status, body, retryAfter }, new Date())
      expect(outcome).toEqual({ outcome: 'unreachable', reason: refusalShape === 'error-code' ? writeCode : 'MessageWritesBlocked' })
      expect(isConversationGone(outcome)).toBe(true)
    }
  })
})

describe('1.6 What is not there', () => {
  const CASES: [string, string, () => Promise<unknown>][] = [
    ['an unknown activity, updated', 'ActivityNotFoundInConversation', () => of().updateActivity(KARIS_CHAT, '1:gone', cardMessage())],
    ['an unknown activity, deleted', 'ActivityNotFoundInConversation', () => of().deleteActivity(KARIS_CHAT, '1:gone')],
    ['an unknown conversation', 'ConversationNotFound', () => of().sendToConversation('a:1unknown', cardMessage())],
    ['an unknown conversation, its members', 'ConversationNotFound', () => of().getConversationMembers('a:1unknown')],
    ['an unknown user', 'ConversationNotFound', () => of().createConversation(createWith(UNKNOWN) as never)],
  ]

  it.each(CASES)('%s is 404 %s, in both shapes', async (_, code, ask) => {
    expect(await thrownBy(ask())).toMatchObject({ name: 'RestError', statusCode: 404, code, details: { error: { code } } })
    connector.chats.changeSettings({ refusalShape: 'sub-code' })
    const thrown = await thrownBy(ask())
    expect(thrown).toMatchObject({ statusCode: 404 })
    expect(thrown.code).toBeUndefined()
    expect(JSON.parse(thrown.message)).toMatchObject({ subCode: code })
  })

  it('is understood by the app in both shapes: send a new card instead, or drop the conversation', async () => {
    for (const refusalShape of ['error-code', 'sub-code'] as const) {
      connector.chats.changeSettings({ refusalShape })
      const understood = async (method: string, path: string) => {
        const { status, body, retryAfter } = await connector.call(method, path, cardMessage())
        return outcomeOf({ status, body, retryAfter }, new Date())
      }
      const message = await understood('PUT', `/${KARIS_CHAT}/activities/1:gone`)
      expect([message, isMessageGone(message), isConversationGone(message)]).toEqual([{ outcome: 'unreachable', reason: 'ActivityNotFoundInConversation' }, true, false])
      const conversation = await understood('POST', '/a:1unknown/activities')
      expect([conversation, isConversationGone(conversation)]).toEqual([{ outcome: 'unreachable', reason: 'ConversationNotFound' }, true])
    }
  })
})

describe('1.6 Too big, badly said, not known', () => {
  const text = (bytes: number) => ({ type: 'message', text: 'æ'.repeat(bytes / 2) })

  it('413 MessageSizeTooBig, counted in UTF-16: 100 KB with all that is around the text', async () => {
    const envelope = JSON.stringify(text(0)).length * 2
    expect((await connector.call('POST', `/${KARIS_CHAT}/activities`, text(100 * 1024 - envelope))).status).toBe(201)
    expect(await connector.call('POST', `/${KARIS_CHAT}/activities`, text(100 * 1024 - envelope + 2))).toMatchObject({ status: 413, code: 'MessageSizeTooBig' })
    expect(await thrownBy(of().updateActivity(KARIS_CHAT, messageId, text(102_400) as never))).toMatchObject({ statusCode: 413, code: 'MessageSizeTooBig' })
  })

  it('pictures that are written into a card do not count', async () => {
    const picture = (url: string) => cardMessage({ ...CARD, body: [{ type: 'Image', url, altText: '' }] })
    expect((await connector.call('POST', `/${KARIS_CHAT}/activities`, picture(`data:image/png;base64,${'A'.repeat(200_000)}`))).status).toBe(201)
    expect((await connector.call('POST', `/${KARIS_CHAT}/activities`, picture(`https://bilder.example/${'A'.repeat(200_000)}`))).status).toBe(413)
  })

  it('400 Bad Argument, which no retry mends', async () => {
    expect(await thrownBy(of().sendToConversation(KARIS_CHAT, { type: 'message' }))).toMatchObject({ statusCode: 400, code: 'Bad Argument' })
  })

  it('401 BotNotRegistered for a bot that Azure does not know, and for an app that is none', async () => {
    expect(await connector.call('POST', `/${KARIS_CHAT}/activities`, cardMessage(), 'Bearer another-app')).toMatchObject({ status: 401, code: 'BotNotRegistered' })
    connector.chats.changeSettings({ isBotRegistered: false })
    expect(await thrownBy(of().sendToConversation(KARIS_CHAT, cardMessage() as never))).toMatchObject({ statusCode: 401, code: 'BotNotRegistered' })
    const forged = await connector.call('POST', `/${KARIS_CHAT}/activities`, cardMessage(), 'Bearer forged')
    expect(forged).toMatchObject({ status: 401, body: { message: 'Authorization has been denied for this request.' } })
  })
})

describe('1.6 Every code of the table, when it is asked for', () => {
  const FOR_NOW = new Set([412, 429])

  it.each(Object.entries(REFUSALS))('%s', async (name, { status, code }) => {
    connector.faults.set({ seed: 1, rules: [{ on: 'connector', kind: 'refused', refusal: name as RefusalName }] })
    const { body, retryAfter, ...answer } = await connector.call('PUT', `/${KARIS_CHAT}/activities/${messageId}`, cardMessage())
    expect([answer.status, body.error?.code]).toEqual([status, code])
    const { outcome } = outcomeOf({ status, body, retryAfter }, new Date())
    expect(outcome).toBe(FOR_NOW.has(status) || status === 401 ? 'throttled' : status >= 500 ? 'unknown' : 'unreachable')
  })
})

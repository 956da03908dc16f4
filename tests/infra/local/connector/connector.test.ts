import { createSendLimits } from '../../../../infra/local/connector/send-limits'
import { teamsUserId } from '../../../../infra/local/connector/teams-ids'
import { createWith, KARIS_CHAT as chat, startConnector } from './sample-connector'
import { BOT_APP_ID, CARD, cardMessage, GUEST, KARI, TENANT_ID } from './sample-chats'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function start(limits?: Parameters<typeof startConnector>[0]) {
  const connector = await startConnector(limits)
  closers.push(connector.close)
  return connector
}

describe('the Bot Connector', () => {
  it('answers nobody but the bot, and nothing is written', async () => {
    const { call, chats, install } = await start()
    install()
    expect((await call('POST', `/${chat}/activities`, cardMessage(), 'Bearer somebody')).status).toBe(401)
    expect((await call('POST', `/${chat}/activities`, cardMessage(), 'Bearer another-app')).status).toBe(401)
    expect((await call('POST', '', createWith(KARI.id), '')).status).toBe(401)
    expect(chats.list(KARI.id)).toEqual([])
  })

  it('makes the conversation of a person who has the app, the same each time', async () => {
    const { call, install } = await start()
    install()
    const first = await call('POST', '', createWith(KARI.id))
    expect(first).toMatchObject({ status: 201, body: { id: chat } })
    expect((await call('POST', '', createWith(teamsUserId(BOT_APP_ID, KARI.id)))).body.id).toBe(chat)
  })

  it('refuses a conversation with somebody who does not have the app', async () => {
    const { call, chats } = await start()
    expect(await call('POST', '', createWith(KARI.id))).toMatchObject({ status: 403, code: 'ForbiddenOperationException' })
    expect(chats.findPerson(chat)).toBeUndefined()
  })

  it.each([
    ['no member', { ...createWith(KARI.id), members: [] }],
    ['two members', { ...createWith(KARI.id), members: [{ id: KARI.id }, { id: GUEST.id }] }],
    ['another tenant', createWith(KARI.id, { tenantId: BOT_APP_ID })],
    ['a group', createWith(KARI.id, { isGroup: true })],
    ['nothing', {}],
  ])('refuses a conversation with %s', async (_, body) => {
    const { call, install } = await start()
    install()
    expect(await call('POST', '', body)).toMatchObject({ status: 400, code: 'Bad Argument' })
  })

  it('takes the first message together with the conversation', async () => {
    const { call, chats, install } = await start()
    install()
    const { body } = await call('POST', '', createWith(KARI.id, { activity: cardMessage() }))
    expect(chats.find(KARI.id, body.activityId ?? '')).toMatchObject({ from: 'bot', cards: [CARD], summary: 'Etisk standard' })
  })

  it('writes messages and replies into the chat', async () => {
    const { call, chats, install } = await start()
    install()
    const sent = await call('POST', `/${chat}/activities`, cardMessage())
    const reply = await call('POST', `/${chat}/activities/${sent.body.id}`, { type: 'message', text: 'Hei' })
    expect([sent.status, reply.status]).toEqual([201, 201])
    expect(chats.list(KARI.id).map(({ id }) => id)).toEqual([sent.body.id, reply.body.id])
  })

  it('shows that the bot is typing without keeping it', async () => {
    const { call, chats, install } = await start()
    install()
    const seen: string[] = []
    chats.listen(KARI.id, ({ event }) => seen.push(event))
    expect((await call('POST', `/${chat}/activities`, { type: 'typing' })).status).toBe(201)
    expect(seen).toEqual(['typing'])
    expect(chats.list(KARI.id)).toEqual([])
  })

  it('updates and deletes what the bot wrote, and nothing else', async () => {
    const { call, chats, install } = await start()
    install()
    const { body } = await call('POST', `/${chat}/activities`, cardMessage())
    const own = chats.send(KARI.id, 'person', { text: 'hjelp', cards: [] })
    expect(await call('PUT', `/${chat}/activities/${body.id}`, { type: 'message', text: 'Signert' })).toMatchObject({ status: 200, body: { id: body.id } })
    expect(chats.find(KARI.id, body.id)).toMatchObject({ text: 'Signert', cards: [] })
    for (const id of [own.id, '1:gone']) {
      expect(await call('PUT', `/${chat}/activities/${id}`, cardMessage())).toMatchObject({ status: 404, code: 'ActivityNotFoundInConversation' })
      expect(await call('DELETE', `/${chat}/activities/${id}`)).toMatchObject({ status: 404, code: 'ActivityNotFoundInConversation' })
    }
    expect((await call('DELETE', `/${chat}/activities/${body.id}`)).status).toBe(200)
    expect(chats.list(KARI.id)).toEqual([own])
  })

  it('refuses what Teams would not show', async () => {
    const { call, chats, install } = await start()
    install()
    const post = (activity: object) => call('POST', `/${chat}/activities`, activity)
    expect(await post({ type: 'message' })).toMatchObject({ status: 400, code: 'Bad Argument' })
    expect(await post({ type: 'message', text: 'x'.repeat(60_000) })).toMatchObject({ status: 413, code: 'MessageSizeTooBig' })
    expect(chats.list(KARI.id)).toEqual([])
  })

  it('knows no other conversation, and none where the app was removed', async () => {
    const { call, chats, install } = await start()
    install()
    expect(await call('POST', '/a:1unknown/activities', cardMessage())).toMatchObject({ status: 404, code: 'ConversationNotFound' })
    chats.setInstalled(KARI.id, false)
    expect(await call('POST', `/${chat}/activities`, cardMessage())).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' })
  })

  it('tells who is in the chat', async () => {
    const { call, install } = await start()
    install()
    const member = { id: teamsUserId(BOT_APP_ID, KARI.id), aadObjectId: KARI.id, name: 'Kari Nordmann', userPrincipalName: KARI.userPrincipalName, tenantId: TENANT_ID }
    expect(await call('GET', `/${chat}/members`)).toMatchObject({ status: 200, body: [member] })
    expect(await call('GET', `/${chat}/pagedmembers`)).toMatchObject({ status: 200, body: { members: [member] } })
    expect(await call('GET', `/${chat}/members/${KARI.id}`)).toMatchObject({ status: 200, body: member })
    expect(await call('GET', `/${chat}/members/${GUEST.id}`)).toMatchObject({ status: 404, code: 'MemberNotFoundInConversation' })
  })

  it('slows a bot that writes too fast, and counts every request by its answer', async () => {
    const { call, counter, install } = await start(createSendLimits(undefined, () => 1_000_000))
    install()
    for (let message = 0; message < 7; message++) await call('POST', `/${chat}/activities`, cardMessage())
    expect(await call('POST', `/${chat}/activities`, cardMessage())).toMatchObject({ status: 429, code: 'Throttled', retryAfter: '1' })
    expect(counter.read()).toEqual({ send: { 201: 7, 429: 1 } })
  })

  it('refuses what it cannot read, in words of its own', async () => {
    const { call, install } = await start()
    install()
    expect(await call('POST', `/${chat}/activities`, '{ not json')).toMatchObject({ status: 400, code: 'Bad Argument' })
    expect(await call('POST', `/${chat}/activities`, { type: 'message', text: 'x'.repeat(9_000_000) })).toMatchObject({ status: 413, code: 'MessageSizeTooBig' })
    expect((await call('GET', `/${chat}/history`)).status).toBe(404)
  })
})

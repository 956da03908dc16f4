import { conversationId, teamsUserId } from '../../../../../infra/local/connector/teams-ids'
import { BOT_APP_ID, CARD, cardMessage, GUEST, KARI, TENANT_ID } from '../sample-chats'
import { createWith, KARIS_CHAT, startConnector, thrownBy, type StartedConnector } from '../sample-connector'

let connector: StartedConnector
beforeEach(async () => (connector = await startConnector()))
afterEach(() => connector.close())

const create = (body: object) => connector.client.conversations.createConversation(body as never)
const [byUser, another] = [teamsUserId(BOT_APP_ID, KARI.id), teamsUserId('another-bot', KARI.id)]

describe('1.5 Create conversation, by Microsoft\'s client', () => {
  beforeEach(() => connector.install())

  it('gives the same conversation each time, by Entra id and by the id in Teams', async () => {
    const ids = [await create(createWith(KARI.id)), await create(createWith(KARI.id)), await create(createWith(byUser))].map(({ id }) => id)
    expect(ids).toEqual([KARIS_CHAT, KARIS_CHAT, KARIS_CHAT])
  })

  it('takes the tenant from the body or from channelData, and both where they agree', async () => {
    const channelData = { tenant: { id: TENANT_ID } }
    expect((await create(createWith(KARI.id, { tenantId: undefined, channelData }))).id).toBe(KARIS_CHAT)
    expect((await create(createWith(KARI.id, { channelData }))).id).toBe(KARIS_CHAT)
  })

  it('sends a first message along, and names it', async () => {
    const { activityId = '' } = await create(createWith(KARI.id, { activity: cardMessage() }))
    expect(connector.chats.find(KARI.id, activityId)).toMatchObject({ cards: [CARD], summary: 'Etisk standard' })
  })

  it.each<[string, object]>([
    ['no member', createWith(KARI.id, { members: [] })],
    ['two members', createWith(KARI.id, { members: [{ id: KARI.id }, { id: GUEST.id }] })],
    ['a group', createWith(KARI.id, { isGroup: true })],
    ['a topic', createWith(KARI.id, { topicName: 'Etikk' })],
    ['another bot', createWith(KARI.id, { bot: { id: '28:another' } })],
    ['the bot itself', createWith(`28:${BOT_APP_ID}`)],
    ['no tenant', createWith(KARI.id, { tenantId: undefined })],
    ['another tenant', createWith(KARI.id, { tenantId: BOT_APP_ID })],
    ['two tenants', createWith(KARI.id, { channelData: { tenant: { id: BOT_APP_ID } } })],
    ['a user principal name', createWith(KARI.userPrincipalName)],
    ['the id that another bot has for the person', createWith(another)],
  ])('refuses %s with 400 Bad Argument', async (_, body) => {
    expect(await thrownBy(create(body))).toMatchObject({ name: 'RestError', statusCode: 400, code: 'Bad Argument' })
  })

  it('finds nobody of another tenant: 404', async () => {
    expect(await thrownBy(create(createWith('99999999-9999-4999-8999-999999999999')))).toMatchObject({ statusCode: 404, code: 'ConversationNotFound' })
  })

  it('needs the app in the person\'s own scope: 403 ForbiddenOperationException, and nothing is made', async () => {
    expect(await thrownBy(create(createWith(GUEST.id)))).toMatchObject({ statusCode: 403, code: 'ForbiddenOperationException' })
    expect(connector.chats.findPerson(conversationId(BOT_APP_ID, GUEST.id))).toBeUndefined()
  })
})

describe('1.5 Conversations and members, by Microsoft\'s client', () => {
  const kari = { id: byUser, name: 'Kari Nordmann', aadObjectId: KARI.id, objectId: KARI.id, email: KARI.mail, userPrincipalName: KARI.userPrincipalName, tenantId: TENANT_ID, userRole: 'user' }
  const of = () => connector.client.conversations

  it('the roster of a chat is its one person, whole, in pages and by either id', async () => {
    connector.install()
    expect(await of().getConversationMembers(KARIS_CHAT)).toMatchObject([kari])
    const page = await of().getConversationPagedMembers(KARIS_CHAT, { pageSize: 50 } as never)
    expect(page).toMatchObject({ members: [kari] })
    expect(page.continuationToken).toBeUndefined()
    expect(await of().getConversationMember(KARIS_CHAT, KARI.id)).toMatchObject(kari)
    expect(await of().getConversationMember(KARIS_CHAT, byUser)).toMatchObject(kari)
    const { id = '' } = await of().sendToConversation(KARIS_CHAT, cardMessage())
    expect(await of().getActivityMembers(KARIS_CHAT, id)).toMatchObject([kari])
  })

  it('somebody else is not in it, nor is an activity that is not there, and a token was never given', async () => {
    connector.install()
    expect(await thrownBy(of().getConversationMember(KARIS_CHAT, GUEST.id))).toMatchObject({ statusCode: 404, code: 'MemberNotFoundInConversation' })
    expect(await thrownBy(of().getActivityMembers(KARIS_CHAT, '1:gone'))).toMatchObject({ statusCode: 404, code: 'ActivityNotFoundInConversation' })
    expect(await thrownBy(of().getConversationPagedMembers(KARIS_CHAT, { continuationToken: 'x' } as never))).toMatchObject({ statusCode: 400 })
    expect((await connector.call('GET', `/${KARIS_CHAT}/pagedmembers?pageSize=many`)).status).toBe(400)
  })

  it('conversations come in pages', async () => {
    connector.install()
    for (let person = 0; person < 60; person++) connector.chats.open(`00000000-0000-4000-8000-${String(100 + person).padStart(12, '0')}`)
    const first = await of().getConversations({} as never)
    const second = await of().getConversations({ continuationToken: first.continuationToken } as never)
    expect([first.conversations?.length, second.conversations?.length, second.continuationToken]).toEqual([50, 11, undefined])
    expect(first.conversations?.[0]).toMatchObject({ id: KARIS_CHAT, members: [kari] })
    expect(await thrownBy(of().getConversations({ continuationToken: 'x' } as never))).toMatchObject({ statusCode: 400, code: 'Bad Argument' })
  })
})

describe('1.5 Activities, by Microsoft\'s client', () => {
  const of = () => connector.client.conversations
  beforeEach(() => connector.install())

  it('are sent, also as a reply to something that never was, updated and deleted', async () => {
    const sent = await of().sendToConversation(KARIS_CHAT, cardMessage())
    const reply = await of().replyToActivity(KARIS_CHAT, 'b3c3ba4a-7cd8-4c5b-8f6f-0d4c2a3c1b5e', { type: 'message', text: 'Hei' })
    expect(connector.chats.list(KARI.id).map(({ id }) => id)).toEqual([sent.id, reply.id])
    expect(await of().updateActivity(KARIS_CHAT, sent.id, { type: 'message', text: 'Signert' })).toMatchObject({ id: sent.id })
    await of().deleteActivity(KARIS_CHAT, reply.id)
    expect(connector.chats.list(KARI.id)).toMatchObject([{ id: sent.id, text: 'Signert' }])
  })

  it('that show typing are shown and kept nowhere', async () => {
    const seen: string[] = []
    connector.chats.listen(KARI.id, ({ event }) => seen.push(event))
    await of().sendToConversation(KARIS_CHAT, { type: 'typing' })
    expect([seen, connector.chats.list(KARI.id)]).toEqual([['typing'], []])
  })

  it.each<[string, object]>([
    ['nothing in it', { type: 'message' }],
    ['a kind that no chat shows', { type: 'trace', text: 'x' }],
    ['an attachment Teams does not know', { type: 'message', attachments: [{ contentType: 'application/x-msdownload', content: {} }] }],
    ['a card that is none', cardMessage({ type: 'HeroCard' })],
    ['a card without its content', { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' }] }],
    ['eleven cards', { type: 'message', attachments: Array.from({ length: 11 }, () => cardMessage().attachments[0]) }],
  ])('with %s are refused: 400 Bad Argument', async (_, activity) => {
    expect(await thrownBy(of().sendToConversation(KARIS_CHAT, activity as never))).toMatchObject({ statusCode: 400, code: 'Bad Argument' })
    expect(connector.chats.list(KARI.id)).toEqual([])
  })
})

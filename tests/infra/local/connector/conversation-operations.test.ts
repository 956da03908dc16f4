import { findMember } from '../../../../infra/local/connector/conversation-operations'
import { teamsUserId } from '../../../../infra/local/connector/teams-ids'
import { createWith, KARIS_CHAT, startConnector } from './sample-connector'
import { BOT_APP_ID, KARI } from './sample-chats'

const karis = teamsUserId(BOT_APP_ID, KARI.id)
const chats = { findTeamsUser: (id: string) => (id === karis ? KARI.id : undefined) }

describe('the person a chat is asked for', () => {
  it.each([
    [KARI.id, KARI.id],
    [KARI.id.toUpperCase(), KARI.id],
    [karis, KARI.id],
    ['29:1somebody', undefined],
    ['28:bot', undefined],
    [KARI.userPrincipalName, undefined],
  ])('%s', (id, oid) => expect(findMember({ members: [{ id }] }, chats)).toBe(oid))

  it('is nobody in what is not understood', () => expect(findMember({ members: [] }, chats)).toBeUndefined())
})

describe('making a chat', () => {
  it('says why not', async () => {
    const { call, install, close } = await startConnector()
    install()
    const because = async (body: object) => (await call('POST', '', body)).body.error?.message
    expect(await because(createWith('29:1somebody'))).toBe('Failed to decrypt pairwise id')
    expect(await because(createWith('28:another'))).toBe('A bot cannot talk to a bot.')
    expect(await because(createWith('kari@example.no'))).toBe('Bad format of user id')
    expect((await call('GET', '')).body).toMatchObject({ conversations: [{ id: KARIS_CHAT }] })
    await close()
  })
})

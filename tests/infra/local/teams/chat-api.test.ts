import { CARD, GUEST, KARI } from '../connector/sample-chats'
import { startWeb, WITHOUT_TEAMS, type Web } from './sample-web'

const locale = 'nn-NO'
const about = `/teams/api/people/${KARI.id}`
let web: Web
afterEach(() => web.close())

describe('a person\'s chat, asked for by the page', () => {
  it('says who it is and what stands in it', async () => {
    web = await startWeb()
    web.chats.send(KARI.id, 'bot', { cards: [CARD], summary: 'Etisk standard' })
    expect(await (await web.get(about)).json()).toMatchObject({ oid: KARI.id, displayName: 'Kari Nordmann', isGuest: false, isEnabled: true, teamsUserId: expect.stringMatching(/^29:/) as string })
    expect(await (await web.get(`${about}/chat`)).json()).toMatchObject({ isInstalled: false, messages: [{ from: 'bot', cards: [CARD] }] })
  })

  it('hands the tab the token of this person', async () => {
    web = await startWeb()
    expect(await (await web.get(`/teams/api/people/${GUEST.id}/token`)).json()).toEqual({ token: `token of ${GUEST.id}` })
  })

  it('installs, writes and removes in the language chosen', async () => {
    web = await startWeb()
    expect((await web.post(`${about}/install`, { locale })).status).toBe(200)
    expect(web.chats.isInstalled(KARI.id)).toBe(true)
    expect(await (await web.post(`${about}/messages`, { locale, text: ' hjelp ' })).json()).toMatchObject({ outcome: 'sent', message: { text: 'hjelp' } })
    expect((await web.post(`${about}/uninstall`, { locale })).status).toBe(200)
    expect(web.heard).toMatchObject([
      { type: 'conversationUpdate', locale },
      { type: 'installationUpdate', action: 'add', locale },
      { type: 'message', text: 'hjelp', locale },
      { type: 'conversationUpdate', locale },
      { type: 'installationUpdate', action: 'remove', locale },
    ])
  })

  it('upgrades, blocks and takes back, and says how it stands', async () => {
    web = await startWeb()
    const state = async (path: string, more = {}) => (await web.post(`${about}/${path}`, { locale, ...more })).json() as Promise<unknown>
    expect(await state('upgrade')).toEqual({ isInstalled: true, isBlocked: false, isDisabled: false })
    expect(await state('upgrade', { upgrade: 'keeps-bot' })).toMatchObject({ isInstalled: true })
    expect(await state('block')).toEqual({ isInstalled: true, isBlocked: true, isDisabled: false })
    expect(await state('unblock')).toMatchObject({ isBlocked: false })
    expect(await state('upgrade', { upgrade: 'removes-bot' })).toMatchObject({ isInstalled: false })
    web.chats.changeSettings({ isBotDisabled: true })
    expect(await (await web.get(`${about}/chat`)).json()).toMatchObject({ isDisabled: true })
    expect(web.heard.flatMap((activity) => ('action' in activity ? [activity.action] : []))).toEqual(['add-upgrade', 'remove-upgrade'])
  })

  it('lets an account be deleted for good, of which the bot is told', async () => {
    web = await startWeb()
    web.chats.setInstalled(KARI.id, true)
    expect(await (await web.post(`${about}/leave`, { locale })).json()).toMatchObject({ isInstalled: false })
    expect(web.heard).toMatchObject([{ type: 'conversationUpdate', membersRemoved: [{ aadObjectId: KARI.id }] }])
  })

  it('installs for nobody without a licence', async () => {
    web = await startWeb()
    expect((await web.post(`/teams/api/people/${WITHOUT_TEAMS.id}/install`, { locale })).status).toBe(409)
    expect(web.heard).toEqual([])
  })

  it('brings the answer to a click', async () => {
    web = await startWeb({ bot: () => ({ outcome: 'answered', status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD } }) })
    const { id: messageId } = web.chats.send(KARI.id, 'bot', { cards: [CARD] })
    const action = { type: 'Action.Execute', verb: 'sign', data: { key: 'abc' } }
    const answer = await web.post(`${about}/clicks`, { locale, messageId, trigger: 'manual', action })
    expect(await answer.json()).toEqual({ outcome: 'card', card: CARD })
    expect(web.heard).toMatchObject([{ type: 'invoke', replyToId: messageId, value: { action, trigger: 'manual' } }])
  })

  it.each([
    ['messages', { locale, text: '   ' }],
    ['messages', { locale: 'de-DE', text: 'hallo' }],
    ['clicks', { locale, messageId: '1:1', trigger: 'manual', action: { type: 'Action.OpenUrl' } }],
    ['install', {}],
    ['block', {}],
    ['leave', {}],
    ['upgrade', { locale, upgrade: 'twice' }],
  ])('refuses %s it does not understand: %j', async (path, body) => {
    web = await startWeb()
    expect((await web.post(`${about}/${path}`, body)).status).toBe(400)
    expect(web.heard).toEqual([])
  })

  it('knows nobody outside the tenant', async () => {
    web = await startWeb()
    expect((await web.get('/teams/api/people/00000000-0000-4000-8000-00000000dead/chat')).status).toBe(404)
  })

  it('streams what happens, of this person only', async () => {
    web = await startWeb()
    const reader = (await web.get(`${about}/live`)).body?.getReader()
    web.chats.send(GUEST.id, 'bot', { text: 'ikke for Kari', cards: [] })
    web.chats.send(KARI.id, 'bot', { text: 'for Kari', cards: [] })
    let text = ''
    while (!text.includes('for Kari')) text += new TextDecoder().decode((await reader?.read())?.value)
    expect(text).not.toContain('ikke for Kari')
    expect(text).toMatch(/^retry: \d+\n\ndata: \{"event":"sent"/)
    await reader?.cancel()
  })
})

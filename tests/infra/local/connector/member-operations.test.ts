import { startConnector, KARIS_CHAT } from './sample-connector'
import { KARI } from './sample-chats'

describe('the roster of a chat', () => {
  it('is still there when the person has blocked the bot, not when the app is gone or switched off', async () => {
    const { call, chats, install, close } = await startConnector()
    install()
    chats.setBlocked(KARI.id, true)
    expect((await call('GET', `/${KARIS_CHAT}/members`)).status).toBe(200)
    chats.changeSettings({ isBotDisabled: true })
    expect(await call('GET', `/${KARIS_CHAT}/members`)).toMatchObject({ status: 403, code: 'BotDisabledByAdmin' })
    chats.changeSettings({ isBotDisabled: false })
    chats.setInstalled(KARI.id, false)
    expect(await call('GET', `/${KARIS_CHAT}/pagedmembers?pageSize=50`)).toMatchObject({ status: 403, code: 'BotNotInConversationRoster' })
    await close()
  })

  it('finds a member by the id in Entra in any case, and in Teams', async () => {
    const { call, install, close } = await startConnector()
    install()
    expect((await call('GET', `/${KARIS_CHAT}/members/${KARI.id.toUpperCase()}`)).status).toBe(200)
    expect((await call('GET', `/${KARIS_CHAT}/members/nobody`)).status).toBe(404)
    await close()
  })
})

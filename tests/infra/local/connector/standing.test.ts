import { openChats } from '../../../../infra/local/connector/chats'
import { CREATE_REFUSALS, standingOf, WRITE_REFUSALS } from '../../../../infra/local/connector/standing'
import { BOT_APP_ID, GUEST, KARI } from './sample-chats'

describe('how the bot stands with a person', () => {
  it('is open where the app is, until the person or an administrator decides otherwise', () => {
    const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
    expect(standingOf(chats, KARI.id)).toBe('not-installed')
    chats.setInstalled(KARI.id, true)
    expect(standingOf(chats, KARI.id)).toBe('open')
    chats.setBlocked(KARI.id, true)
    expect(standingOf(chats, KARI.id)).toBe('blocked')
    chats.setInstalled(KARI.id, false)
    expect(standingOf(chats, KARI.id)).toBe('not-installed')
    chats.changeSettings({ isBotDisabled: true })
    expect([standingOf(chats, KARI.id), standingOf(chats, GUEST.id)]).toEqual(['disabled', 'disabled'])
    chats.close()
  })

  it('is told by another code where a chat is asked for than where one is written into', () => {
    expect([CREATE_REFUSALS['not-installed'], WRITE_REFUSALS['not-installed']]).toEqual(['forbidden', 'notInRoster'])
  })
})

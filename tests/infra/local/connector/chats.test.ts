import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChats, type ChatEvent } from '../../../../infra/local/connector/chats'
import { teamsUserId } from '../../../../infra/local/connector/teams-ids'
import { FIRST_TEAMS_SETTINGS } from '../../../../infra/local/connector/teams-settings'
import { BOT_APP_ID, CARD, GUEST, KARI } from './sample-chats'

const settings = { botAppId: BOT_APP_ID }

describe('chats', () => {
  it('are the same after the tenant was started anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chats-'))
    const file = join(folder, 'chats.sqlite')
    const before = openChats(file, settings)
    before.setInstalled(KARI.id, true)
    const conversation = before.open(KARI.id)
    const message = before.send(KARI.id, 'bot', { cards: [CARD], summary: 'Etisk standard' })
    before.setBlocked(GUEST.id, true)
    before.changeSettings({ refusalShape: 'sub-code' })
    before.close()
    const after = openChats(file, settings)
    expect(after.isInstalled(KARI.id)).toBe(true)
    expect(after.findPerson(conversation)).toBe(KARI.id)
    expect(after.findTeamsUser(teamsUserId(BOT_APP_ID, KARI.id))).toBe(KARI.id)
    expect(after.list(KARI.id)).toEqual([message])
    expect(after.isBlocked(GUEST.id)).toBe(true)
    expect(after.settings()).toEqual({ ...FIRST_TEAMS_SETTINGS, refusalShape: 'sub-code' })
    after.close()
    rmSync(folder, { recursive: true })
  })

  it('keep the order of messages, also when one is updated', () => {
    const chats = openChats(':memory:', { ...settings, now: () => new Date('2026-11-21T09:00:00Z') })
    const card = chats.send(KARI.id, 'bot', { cards: [CARD] })
    const text = chats.send(KARI.id, 'person', { text: 'hjelp', cards: [] })
    const updated = chats.update(KARI.id, card.id, { text: 'Signert', cards: [] })
    expect(updated).toEqual({ id: card.id, from: 'bot', text: 'Signert', cards: [], sentAt: card.sentAt, updatedAt: '2026-11-21T09:00:00.000Z' })
    expect(chats.list(KARI.id)).toEqual([updated, text])
    chats.close()
  })

  it('belong to one person: nobody else can change or remove a message', () => {
    const chats = openChats(':memory:', settings)
    const { id } = chats.send(KARI.id, 'bot', { cards: [CARD] })
    expect(chats.update(GUEST.id, id, { text: 'x', cards: [] })).toBeUndefined()
    expect(chats.remove(GUEST.id, id)).toBe(false)
    expect(chats.list(KARI.id)).toHaveLength(1)
    expect(chats.list(GUEST.id)).toEqual([])
    chats.close()
  })

  it('tell whoever looks at them, until they look away', () => {
    const chats = openChats(':memory:', settings)
    const seen: ChatEvent['event'][] = []
    const stop = chats.listen(KARI.id, ({ event }) => seen.push(event))
    chats.setInstalled(KARI.id, true)
    chats.setInstalled(KARI.id, true)
    const { id } = chats.send(KARI.id, 'bot', { cards: [CARD] })
    chats.update(KARI.id, id, { cards: [CARD] })
    chats.showTyping(KARI.id)
    chats.remove(KARI.id, id)
    chats.setBlocked(KARI.id, true)
    chats.setBlocked(KARI.id, true)
    chats.setBlocked(KARI.id, false)
    chats.send(GUEST.id, 'bot', { cards: [CARD] })
    stop()
    chats.setInstalled(KARI.id, false)
    expect(seen).toEqual(['installed', 'sent', 'updated', 'typing', 'deleted', 'blocked', 'unblocked'])
    chats.close()
  })
})

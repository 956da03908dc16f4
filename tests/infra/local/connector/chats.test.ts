import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openChats, type ChatEvent } from '../../../../infra/local/connector/chats'
import { teamsUserId } from '../../../../infra/local/connector/teams-ids'
import { BOT_APP_ID, CARD, GUEST, KARI } from './sample-chats'

const settings = { botAppId: BOT_APP_ID }

describe('chats', () => {
  it('are the same after the tenant was started anew', () => {
    const folder = mkdtempSync(join(tmpdir(), 'chats-'))
    const file = join(folder, 'chats.sqlite')
    const before = openChats(file, settings)
    before.setInstalled(KARI.oid, true)
    const conversation = before.open(KARI.oid)
    const message = before.send(KARI.oid, 'bot', { cards: [CARD], summary: 'Etisk standard' })
    before.close()
    const after = openChats(file, settings)
    expect(after.isInstalled(KARI.oid)).toBe(true)
    expect(after.findPerson(conversation)).toBe(KARI.oid)
    expect(after.findTeamsUser(teamsUserId(BOT_APP_ID, KARI.oid))).toBe(KARI.oid)
    expect(after.list(KARI.oid)).toEqual([message])
    after.close()
    rmSync(folder, { recursive: true })
  })

  it('keep the order of messages, also when one is updated', () => {
    const chats = openChats(':memory:', { ...settings, now: () => new Date('2026-11-21T09:00:00Z') })
    const card = chats.send(KARI.oid, 'bot', { cards: [CARD] })
    const text = chats.send(KARI.oid, 'person', { text: 'hjelp', cards: [] })
    const updated = chats.update(KARI.oid, card.id, { text: 'Signert', cards: [] })
    expect(updated).toEqual({ id: card.id, from: 'bot', text: 'Signert', cards: [], sentAt: card.sentAt, updatedAt: '2026-11-21T09:00:00.000Z' })
    expect(chats.list(KARI.oid)).toEqual([updated, text])
    chats.close()
  })

  it('belong to one person: nobody else can change or remove a message', () => {
    const chats = openChats(':memory:', settings)
    const { id } = chats.send(KARI.oid, 'bot', { cards: [CARD] })
    expect(chats.update(GUEST.oid, id, { text: 'x', cards: [] })).toBeUndefined()
    expect(chats.remove(GUEST.oid, id)).toBe(false)
    expect(chats.list(KARI.oid)).toHaveLength(1)
    expect(chats.list(GUEST.oid)).toEqual([])
    chats.close()
  })

  it('tell whoever looks at them, until they look away', () => {
    const chats = openChats(':memory:', settings)
    const seen: ChatEvent['event'][] = []
    const stop = chats.listen(KARI.oid, ({ event }) => seen.push(event))
    chats.setInstalled(KARI.oid, true)
    chats.setInstalled(KARI.oid, true)
    const { id } = chats.send(KARI.oid, 'bot', { cards: [CARD] })
    chats.update(KARI.oid, id, { cards: [CARD] })
    chats.showTyping(KARI.oid)
    chats.remove(KARI.oid, id)
    chats.send(GUEST.oid, 'bot', { cards: [CARD] })
    stop()
    chats.setInstalled(KARI.oid, false)
    expect(seen).toEqual(['installed', 'sent', 'updated', 'typing', 'deleted'])
    chats.close()
  })
})

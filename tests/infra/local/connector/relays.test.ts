import { createRelays } from '../../../../infra/local/connector/relays'
import { GUEST, KARI } from './sample-chats'

describe('relays', () => {
  it('know the client that keeps a chat, by conversation and by person', () => {
    const relays = createRelays()
    relays.add({ conversationId: 'personal-chat-id', oid: KARI.id, connectorUrl: 'http://localhost:1/_connector' })
    expect(relays.findByConversation('personal-chat-id')).toBe('http://localhost:1/_connector')
    expect(relays.findByPerson(KARI.id)).toBe('http://localhost:1/_connector')
    expect(relays.findByConversation('a:1')).toBeUndefined()
    expect(relays.findByPerson(GUEST.id)).toBeUndefined()
  })
})

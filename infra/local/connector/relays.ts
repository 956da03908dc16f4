/**
 * Chats that are kept by another client than the page that plays Teams. Whatever the bot asks about them is handed on to that
 * client's own connector.
 */
export type Relays = {
  add(relay: { conversationId: string; oid: string; connectorUrl: string }): void
  findByConversation(conversationId: string): string | undefined
  findByPerson(oid: string): string | undefined
}

export function createRelays(): Relays {
  const byConversation = new Map<string, string>()
  const byPerson = new Map<string, string>()
  return {
    add({ conversationId, oid, connectorUrl }) {
      byConversation.set(conversationId, connectorUrl)
      byPerson.set(oid, connectorUrl)
    },
    findByConversation: (conversationId) => byConversation.get(conversationId),
    findByPerson: (oid) => byPerson.get(oid),
  }
}

import express from 'express'
import { openChats } from '../../../../infra/local/connector/chats'
import { createConnector } from '../../../../infra/local/connector/connector'
import { createRelays } from '../../../../infra/local/connector/relays'
import { BOT_APP_ID, cardMessage, directory, issuer, KARI, serve, TENANT_ID } from './sample-chats'

describe('a chat kept by another client', () => {
  it('is written through the connector, whose token check stays in front, and the token stays behind', async () => {
    const seen: { method: string; url: string; body: unknown; authorization: string | undefined }[] = []
    const other = express()
    other.use(express.json(), ({ method, originalUrl: url, body, headers }, response) => {
      seen.push({ method, url, body: body as unknown, authorization: headers.authorization })
      response.status(202).json({ id: 'theirs' })
    })
    const client = await serve(other)
    const relays = createRelays()
    relays.add({ conversationId: 'personal-chat-id', oid: KARI.id, connectorUrl: `${client.url}/_connector` })
    const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
    const connector = await serve(createConnector({ tenantId: TENANT_ID, botAppId: BOT_APP_ID, chats, directory, issuer, relays }))
    const post = (authorization: string) =>
      fetch(`${connector.url}/v3/conversations/personal-chat-id/activities`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(cardMessage()),
      })

    expect((await post('Bearer somebody')).status).toBe(401)
    const answer = await post('Bearer the-bot')
    expect([answer.status, await answer.json()]).toEqual([202, { id: 'theirs' }])
    expect(seen).toEqual([{ method: 'POST', url: '/_connector/v3/conversations/personal-chat-id/activities', body: cardMessage(), authorization: undefined }])
    expect(chats.list(KARI.id)).toEqual([])
    await connector.close()
    await client.close()
  })
})

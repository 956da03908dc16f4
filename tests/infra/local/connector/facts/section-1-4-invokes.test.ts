import express, { type RequestHandler } from 'express'
import { openChats } from '../../../../../infra/local/connector/chats'
import { createDelivery } from '../../../../../infra/local/connector/deliver'
import { createPersonDeeds } from '../../../../../infra/local/connector/person-deeds'
import { BOT_APP_ID, CARD, KARI, serve, TENANT_ID } from '../sample-chats'

/** A bot at a real address, and a click in Teams on a card of it. */
async function clickAt(bot: RequestHandler) {
  const chats = openChats(':memory:', { botAppId: BOT_APP_ID })
  const { id: messageId } = chats.send(KARI.id, 'bot', { cards: [CARD] })
  const { url, close } = await serve(express().use(express.json(), bot))
  const deliver = createDelivery({ messagesUrl: url, serviceUrl: 'https://localhost:5304/', mintBotToken: () => 'token' })
  const place = { tenantId: TENANT_ID, botAppId: BOT_APP_ID, serviceUrl: 'https://localhost:5304/', botName: 'Kvitter' }
  const deeds = createPersonDeeds({ place, chats, deliver })
  const outcome = await deeds.click(KARI, { messageId, action: { type: 'Action.Execute', verb: 'sign', data: { key: 1 } }, trigger: 'automatic' }, 'nb-NO')
  await close()
  const [stored] = chats.list(KARI.id)
  chats.close()
  return { outcome, stored, messageId }
}

describe('1.4 Invokes', () => {
  it('carry the action, what triggered it and the message it is in, with tenant and conversation in headers', async () => {
    const seen: { headers: Record<string, unknown>; body: { conversation: { id: string } } }[] = []
    const { messageId } = await clickAt(({ headers, body }, response) => {
      seen.push({ headers, body: body as (typeof seen)[number]['body'] })
      response.end()
    })
    expect(seen[0]?.body).toMatchObject({ type: 'invoke', name: 'adaptiveCard/action', replyToId: messageId, value: { action: { type: 'Action.Execute', verb: 'sign', data: { key: 1 } }, trigger: 'automatic' } })
    expect(seen[0]?.headers).toMatchObject({ 'x-ms-tenant-id': TENANT_ID, 'x-ms-conversation-id': seen[0]?.body.conversation.id })
  })

  it('answered with a card show it on this device only: what is stored stays', async () => {
    const answer = { ...CARD, body: [] }
    const { outcome, stored } = await clickAt((_, response) => void response.json({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: answer }))
    expect(outcome).toEqual({ outcome: 'card', card: answer })
    expect(stored?.cards).toEqual([CARD])
  })

  it.each([400, 401, 412, 500, 501])('answered with HTTP %i have failed, whatever the body says', async (status) => {
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Takk' }
    expect((await clickAt((_, response) => void response.status(status).json(body))).outcome).toEqual({ outcome: 'failed' })
  })
})

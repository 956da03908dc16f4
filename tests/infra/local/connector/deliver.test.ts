import express from 'express'
import { createDelivery } from '../../../../infra/local/connector/deliver'
import { serve } from './sample-chats'

const serviceUrl = 'https://localhost:5304/'
const mintBotToken = (url: string) => `for ${url}`

describe('delivering to the bot', () => {
  it('shows a token that is bound to the service url, and brings the answer', async () => {
    const app = express().post('/api/messages', express.json(), ({ headers, body }, response) => {
      response.status(200).json({ authorization: headers.authorization, body: body as unknown })
    })
    const bot = await serve(app)
    const deliver = createDelivery({ messagesUrl: `${bot.url}/api/messages`, serviceUrl, mintBotToken })
    expect(await deliver({ type: 'message' })).toEqual({
      outcome: 'answered',
      status: 200,
      body: { authorization: `Bearer for ${serviceUrl}`, body: { type: 'message' } },
    })
    await bot.close()
  })

  it('says in headers which tenant and conversation it is about', async () => {
    const seen: unknown[] = []
    const bot = await serve(express().post('/', ({ headers }, response) => {
      seen.push([headers['x-ms-tenant-id'], headers['x-ms-conversation-id']])
      response.end()
    }))
    const deliver = createDelivery({ messagesUrl: bot.url, serviceUrl, mintBotToken })
    await deliver({ conversation: { id: 'a:1', tenantId: 'tenant' } })
    await deliver({})
    expect(seen).toEqual([['tenant', 'a:1'], [undefined, undefined]])
    await bot.close()
  })

  it('gives up when the bot is late', async () => {
    const bot = await serve(express().post('/', () => undefined))
    const deliver = createDelivery({ messagesUrl: bot.url, serviceUrl, mintBotToken, patienceMilliseconds: 50 })
    expect(await deliver({})).toEqual({ outcome: 'late' })
    await bot.close()
  })

  it('says when there is no bot, and takes an answer that is not JSON', async () => {
    const bot = await serve(express().post('/', (_, response) => void response.status(500).send('oops')))
    const deliver = createDelivery({ messagesUrl: bot.url, serviceUrl, mintBotToken })
    expect(await deliver({})).toEqual({ outcome: 'answered', status: 500, body: undefined })
    await bot.close()
    expect(await deliver({})).toMatchObject({ outcome: 'unreachable' })
  })
})

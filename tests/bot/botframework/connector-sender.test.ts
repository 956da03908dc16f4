import { createLog } from '../../../bot/observability/log'
import { TENANT_ID } from '../../sample/sample-log'
import { BOT_APP_ID, playBotFramework, type PlayedBotFramework } from './play-bot-framework'

const TO = { conversationId: 'a:1/x', serviceUrl: 'https://connector.test/emea/', tenantId: TENANT_ID, teamsUserId: '29:1' }
const CARD = { card: { type: 'AdaptiveCard', version: '1.5' }, summary: 'Les og signer' }

let framework: PlayedBotFramework
let lines: string[]
const log = createLog('warn', { write: (line) => void lines.push(line) })

beforeEach(async () => {
  lines = []
  framework = await playBotFramework()
})
afterEach(() => framework.close())

describe('sending to a chat', () => {
  it('is one request with the token, the summary and the card', async () => {
    expect(await framework.createSender(log).send(TO, CARD)).toEqual({ outcome: 'sent', activityId: 'sent-1' })
    expect(framework.calls).toEqual([
      {
        method: 'POST',
        path: '/emea/v3/conversations/a%3A1%2Fx/activities',
        authorization: 'Bearer connector-token',
        body: {
          type: 'message',
          from: { id: `28:${BOT_APP_ID}` },
          recipient: { id: '29:1' },
          conversation: { id: 'a:1/x', tenantId: TENANT_ID, conversationType: 'personal' },
          summary: 'Les og signer',
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD.card }],
        },
      },
    ])
    expect(framework.scopes).toEqual(['https://api.botframework.com/.default'])
  })

  it('updates a message under its id', async () => {
    framework.answers.push({ status: 200, body: {} })
    expect(await framework.createSender(log).update(TO, '17/2', CARD)).toEqual({ outcome: 'sent', activityId: '17/2' })
    expect(framework.calls[0]).toMatchObject({ method: 'PUT', path: '/emea/v3/conversations/a%3A1%2Fx/activities/17%2F2' })
  })

  it('opens the chat with somebody by their account, and knows where it is', async () => {
    framework.answers.push({ status: 201, body: { id: 'a:new' } }, { status: 403, body: { error: { code: 'ForbiddenOperationException' } } })
    const sender = framework.createSender(log)
    expect(await sender.open('o-1')).toEqual({ outcome: 'opened', conversation: { conversationId: 'a:new', serviceUrl: 'https://connector.test/', tenantId: TENANT_ID } })
    expect(framework.calls[0]).toMatchObject({ method: 'POST', path: '/v3/conversations', body: { isGroup: false, bot: { id: `28:${BOT_APP_ID}` }, members: [{ id: 'o-1' }], tenantId: TENANT_ID } })
    expect(await sender.open('o-2')).toEqual({ outcome: 'unreachable', reason: 'ForbiddenOperationException' })
    expect(framework.calls).toHaveLength(2)
  })

  // botbuilder's own client makes four requests of a 502 and of a 429: that is why we do not use it.
  it.each([429, 412, 500, 502, 503, 504, 408, 403, 404, 401])('makes exactly one request of a %i', async (status) => {
    framework.answers.push({ status, body: { error: { code: 'X' } }, headers: { 'retry-after': '0' } })
    const sent = await framework.createSender(log).send(TO, CARD)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(framework.calls).toHaveLength(1)
    expect(sent.outcome).not.toBe('sent')
  })

  it('does not know how it went when the connection breaks, and does not try again', async () => {
    framework.answers.push({ status: 0, hangs: true })
    expect((await framework.createSender(log).send(TO, CARD)).outcome).toBe('unknown')
    expect(framework.calls).toHaveLength(1)
  })

  it('follows no redirect: it would carry the token along', async () => {
    framework.answers.push({ status: 307, headers: { location: 'https://connector.test/elsewhere' } })
    expect((await framework.createSender(log).send(TO, CARD)).outcome).toBe('unknown')
    expect(framework.calls).toHaveLength(1)
  })

  it.each([
    ['another host', { serviceUrl: 'https://attacker.example/' }],
    ['no encryption', { serviceUrl: 'http://connector.test/' }],
    ['a host that begins like ours', { serviceUrl: 'https://connector.test.evil.example/' }],
    ['our host as a user name', { serviceUrl: 'https://connector.test@evil.example/' }],
    ['another tenant', { tenantId: '99999999-9999-4999-8999-999999999999' }],
  ])('refuses a stored address with %s, before any token is fetched', async (_, changed) => {
    const sender = framework.createSender(log)
    const outcome = { outcome: 'unreachable', reason: 'address-not-allowed' }
    expect(await sender.send({ ...TO, ...changed }, CARD)).toEqual(outcome)
    expect(await sender.update({ ...TO, ...changed }, '1', CARD)).toEqual(outcome)
    expect([framework.calls, framework.strayed, framework.scopes]).toEqual([[], [], []])
    expect(lines.join()).toContain('points outside')
  })

  it('cannot leave its host by way of the ids', async () => {
    const sender = framework.createSender(log)
    await sender.send({ ...TO, conversationId: '../../../@evil.example' }, CARD)
    await sender.update(TO, '../../x?y#z', CARD)
    expect(framework.strayed).toEqual([])
    expect(framework.calls.map(({ path }) => path)).toEqual([
      '/emea/v3/conversations/..%2F..%2F..%2F%40evil.example/activities',
      '/emea/v3/conversations/a%3A1%2Fx/activities/..%2F..%2Fx%3Fy%23z',
    ])
  })

  it('does not know whether a message arrived when no answer comes in time', async () => {
    const never = (_: unknown, init?: RequestInit) => new Promise<never>((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)))
    const sender = framework.createSender(log, { fetch: never, timeoutMilliseconds: 20 })
    expect(await sender.send(TO, CARD)).toMatchObject({ outcome: 'unknown' })
    expect(lines.join()).toContain('broke off')
  })

  it('sends nothing without a token, and says so in the log', async () => {
    const sender = framework.createSender(log, { getToken: () => Promise.reject(new Error('issuer down')) })
    expect(await sender.send(TO, CARD)).toEqual({ outcome: 'throttled', retryAfterSeconds: 10 })
    expect(framework.calls).toEqual([])
    expect(lines.join()).toContain('No token for the connector')
  })
})

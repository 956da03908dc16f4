import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

type Delivered = { path: string; query: URLSearchParams; contentType: string | undefined; notifications: Record<string, unknown>[] }
const SOON = '2026-11-22T09:00:00.000Z'

let wired: WiredGraph
let app: Server
let appUrl: string
let list: string
let delivered: Delivered[]
/** How the application answers; by default as it should. */
let answers: (path: string, token: string | null) => { status: number; contentType: string; text: string } | 'nothing'
const asItShould: typeof answers = (_, token) => ({ status: token === null ? 202 : 200, contentType: 'text/plain', text: token ?? '' })

beforeAll((done) => {
  app = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString()
      const { value = [] } = (text === '' ? {} : JSON.parse(text)) as { value?: Record<string, unknown>[] }
      delivered.push({ path: url.pathname, query: url.searchParams, contentType: request.headers['content-type'], notifications: value })
      const answer = answers(url.pathname, url.searchParams.get('validationToken'))
      if (answer !== 'nothing') response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.text)
    })
  }).listen(0, '127.0.0.1', done)
})
afterAll((done) => {
  app.close(done)
  app.closeAllConnections()
})
beforeEach(async () => {
  appUrl = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
  delivered = []
  answers = asItShould
  wired = await startWiredGraph(['Sites.FullControl.All'], { notifiesLoopbackOverHttp: true })
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Signatures', columns: [{ name: 'Notes', text: {} }] } })
  list = `sites/${wired.siteId}/lists/${String(json.id)}`
})
afterEach(() => wired.close())

const subscribe = (changes: object = {}, asked = {}) =>
  wired.ask('POST', '/subscriptions', {
    body: { changeType: 'updated', notificationUrl: `${appUrl}/notify`, resource: list, expirationDateTime: SOON, clientState: 'secret', ...changes },
    ...asked,
  })
const told = async () => {
  await wired.graph.notifications.settled()
  return delivered.filter(({ query }) => !query.has('validationToken'))
}
const write = () => wired.ask('POST', `/${list}/items`, { body: { fields: { Notes: 'x' } } })

describe('6 Creating a subscription', () => {
  it('calls both addresses with a token first, and answers 201 in the shape on record when they give it back', async () => {
    const { status, json } = await subscribe({ lifecycleNotificationUrl: `${appUrl}/lifecycle` })
    expect(delivered.map(({ path, query }) => [path, query.get('validationToken')?.startsWith('Validation: ')])).toEqual([['/notify', true], ['/lifecycle', true]])
    expect(status).toBe(201)
    expect(json).toEqual({
      '@odata.context': `${wired.url}/v1.0/$metadata#subscriptions/$entity`,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      resource: list,
      applicationId: '10000000-0000-4000-8000-000000000001',
      changeType: 'updated',
      clientState: 'secret',
      notificationUrl: `${appUrl}/notify`,
      lifecycleNotificationUrl: `${appUrl}/lifecycle`,
      expirationDateTime: SOON,
      // Of the service principal, not of the application.
      creatorId: expect.not.stringContaining('10000000-0000-4000-8000-000000000001') as string,
    })
  })

  it.each<[string, typeof answers]>([
    ['another text', () => ({ status: 200, contentType: 'text/plain', text: 'something' })],
    ['the token still encoded', (_, token) => ({ status: 200, contentType: 'text/plain', text: encodeURIComponent(token ?? '') })],
    ['another type', (_, token) => ({ status: 200, contentType: 'application/json', text: token ?? '' })],
    ['another status', (_, token) => ({ status: 202, contentType: 'text/plain', text: token ?? '' })],
    ['the wrong answer of the second address', (path, token) => ({ status: path === '/notify' ? 200 : 404, contentType: 'text/plain', text: token ?? '' })],
  ])('is refused with 400 for %s', async (_, wrong) => {
    answers = wrong
    const refused = await subscribe({ lifecycleNotificationUrl: `${appUrl}/lifecycle` })
    expect([refused.status, errorIn(refused).code]).toEqual([400, 'ValidationError'])
    expect((await wired.get('/subscriptions')).value).toEqual([])
  })

  it('is refused when the answer does not come in time (switch handshakeSeconds)', async () => {
    wired.graph.switches.handshakeSeconds = 3
    answers = () => 'nothing'
    expect(errorIn(await subscribe()).message).toBe('Subscription validation request timed out.')
  }, 10_000)

  it.each([
    ['changeType created', { changeType: 'created' }],
    ['changeType updated,deleted', { changeType: 'updated,deleted' }],
    ['a state of 129 characters', { clientState: 'x'.repeat(129) }],
    ['an end in the past', { expirationDateTime: '2026-11-21T08:59:59Z' }],
    ['an end after 42,300 minutes', { expirationDateTime: '2026-12-20T18:00:01Z' }],
    ['an end that is no instant', { expirationDateTime: 'tomorrow' }],
    ['plain http to elsewhere', { notificationUrl: 'http://app.example/notify' }],
    ['plain http for the second address', { lifecycleNotificationUrl: 'http://app.example/lifecycle' }],
    ['no address', { notificationUrl: 'notify' }],
    ['a single item', { resource: 'sites/x/lists/y/items/1' }],
  ])('is refused with 400 for %s, and nobody is called', async (_, changes) => {
    expect((await subscribe(changes)).status).toBe(400)
    expect(delivered).toEqual([])
  })

  it('takes 42,300 minutes and a state of 128 characters', async () =>
    expect((await subscribe({ expirationDateTime: '2026-12-20T18:00:00Z', clientState: 'x'.repeat(128) })).status).toBe(201))

  it('wants https even on this machine, unless the tenant is set otherwise', async () => {
    const strict = await startWiredGraph(['Sites.FullControl.All'])
    const refused = await strict.ask('POST', '/subscriptions', { body: { changeType: 'updated', notificationUrl: `${appUrl}/notify`, resource: list, expirationDateTime: SOON } })
    await strict.close()
    expect([refused.status, errorIn(refused).message]).toEqual([400, 'The notification URL must be a valid HTTPS address.'])
  })

  it.each([
    ['read', 'read', 201],
    ['write', 'read', 403],
    ['write', 'write', 201],
    ['not-with-selected', 'write', 403],
  ] as const)('needs with Sites.Selected what the switch roleToSubscribe says: %s, granted %s, gives %d', async (needed, granted, status) => {
    wired.graph.switches.roleToSubscribe = needed
    const appId = '10000000-0000-4000-8000-000000000003'
    const grantedToIdentities = [{ application: { id: appId, displayName: 'Stranger' } }]
    await wired.ask('POST', `/sites/${wired.siteId}/permissions`, { body: { roles: [granted], grantedToIdentities } })
    expect((await subscribe({}, { appId, roles: ['Sites.Selected'] })).status).toBe(status)
  })

  it('waits for the application without holding up anybody else', async () => {
    wired.graph.switches.handshakeSeconds = 3
    answers = () => 'nothing'
    let hasEnded = false
    const subscribing = subscribe().then((answer) => ((hasEnded = true), answer))
    while (delivered.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect((await wired.get(`/${list}/items`)).status).toBe(200)
    expect(hasEnded).toBe(false)
    expect((await subscribing).status).toBe(400)
  })
})

describe('6 Keeping a subscription', () => {
  it('is renewed by PATCH of its end, and of nothing else', async () => {
    const address = `/subscriptions/${String((await subscribe()).json.id)}`
    const renewed = await wired.ask('PATCH', address, { body: { expirationDateTime: '2026-12-01T00:00:00Z' } })
    expect(renewed).toMatchObject({ status: 200, json: { expirationDateTime: '2026-12-01T00:00:00.000Z', resource: list } })
    expect((await wired.get(address)).json.expirationDateTime).toBe('2026-12-01T00:00:00.000Z')
    expect((await wired.ask('PATCH', address, { body: { expirationDateTime: '2027-12-01T00:00:00Z' } })).status).toBe(400)
    for (const change of [{ lifecycleNotificationUrl: `${appUrl}/lifecycle` }, { clientState: 'other' }]) expect((await wired.ask('PATCH', address, { body: { expirationDateTime: SOON, ...change } })).status).toBe(400)
  })

  it('ends with DELETE and 204, and then nothing is told', async () => {
    const address = `/subscriptions/${String((await subscribe()).json.id)}`
    expect((await wired.ask('DELETE', address)).status).toBe(204)
    expect((await wired.get(address)).status).toBe(404)
    await write()
    expect(await told()).toEqual([])
  })

  it('ends in silence at its end', async () => {
    const address = `/subscriptions/${String((await subscribe()).json.id)}`
    wired.clock.now = new Date(SOON)
    await write()
    expect((await wired.get(address)).status).toBe(404)
    expect((await wired.ask('PATCH', address, { body: { expirationDateTime: '2026-12-01T00:00:00Z' } })).status).toBe(404)
    expect(await told()).toEqual([])
  })

  it('is its own application’s only', async () => {
    const address = `/subscriptions/${String((await subscribe()).json.id)}`
    const stranger = { appId: '10000000-0000-4000-8000-000000000003' }
    expect((await wired.get('/subscriptions', stranger)).value).toEqual([])
    expect((await wired.get(address, stranger)).status).toBe(404)
    expect((await wired.get('/subscriptions')).value).toHaveLength(1)
  })
})

describe('6 Notifications', () => {
  it('come for an item added, changed and deleted alike, and say nothing about it', async () => {
    const { id } = (await subscribe()).json
    await write()
    await wired.ask('PATCH', `/${list}/items/1/fields`, { body: { Notes: 'y' } })
    await wired.ask('DELETE', `/${list}/items/1`)
    const [first, ...more] = await told()
    expect(first).toMatchObject({ path: '/notify', contentType: 'application/json' })
    expect(first?.notifications).toEqual([
      { subscriptionId: id, subscriptionExpirationDateTime: SOON, clientState: 'secret', changeType: 'updated', resource: list, tenantId: '20000000-0000-4000-8000-000000000001', resourceData: null },
    ])
    expect(more.map(({ notifications }) => notifications)).toEqual([first?.notifications, first?.notifications])
  })

  it('do not come for what is read, nor for another list', async () => {
    await subscribe()
    const other = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Prompts' } })
    await wired.ask('POST', `/sites/${wired.siteId}/lists/${String(other.json.id)}/items`, { body: { fields: {} } })
    await wired.get(`/${list}/items`)
    expect(await told()).toEqual([])
  })

  it.each([['left-out'], ['type']] as const)('have resourceData as the switch notificationResourceData says: %s', async (setting) => {
    wired.graph.switches.notificationResourceData = setting
    await subscribe()
    await write()
    const [first] = await told()
    const resourceData = first?.notifications[0]?.resourceData
    if (setting === 'left-out') expect(resourceData).toBeUndefined()
    else expect(resourceData).toHaveProperty(['@odata.type'])
  })

  it('ask for a renewed authorization at the second address, and at no other', async () => {
    const { id } = (await subscribe({ lifecycleNotificationUrl: `${appUrl}/lifecycle` })).json
    await subscribe({ clientState: 'without' })
    wired.graph.notifications.askToReauthorize()
    const deliveries = await told()
    expect(deliveries).toHaveLength(1)
    expect(deliveries[0]).toMatchObject({ path: '/lifecycle', notifications: [{ subscriptionId: id, lifecycleEvent: 'reauthorizationRequired', clientState: 'secret' }] })
  })
})

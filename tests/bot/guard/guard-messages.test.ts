import { once } from 'node:events'
import { request as openRequest } from 'node:http'
import { SignJWT, UnsecuredJWT } from 'jose'
import { createMessagesRoute } from '../../../bot/botframework/messages-route'
import { createLog } from '../../../bot/observability/log'
import { TENANT_ID, oidOf } from '../../sample/sample-log'
import { playChat, type PlayedChat } from '../chat/play-chat'
import { BOT_APP_ID, BOT_ISSUER, clickActivityOf, CONNECTOR_HOST, playBotFramework, SERVICE_URL, type Claims, type PlayedBotFramework } from '../botframework/play-bot-framework'
import { openFrontDoor, type FrontDoor } from '../web/front-door'

let framework: PlayedBotFramework
let chat: PlayedChat
let door: FrontDoor
let handled = 0
const lines: string[] = []

beforeAll(async () => {
  framework = await playBotFramework()
  chat = await playChat()
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const handle = (...given: Parameters<PlayedChat['handle']>) => ((handled += 1), chat.handle(...given))
  door = await openFrontDoor({ handleMessages: createMessagesRoute({ config: framework.config, handle, sender: framework.createSender(log), log }).router })
})
afterAll(async () => {
  await door.close()
  await framework.close()
})

/** A click that would sign, were it let in. */
const signing = (changed: Record<string, unknown> = {}) => clickActivityOf('employee', 'sign', chat.obligationOf('employee'), changed)

function post(body: unknown, authorization: string | undefined, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(`${door.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }), ...headers }, body: text })
}

async function everything() {
  const tables = await Promise.all(Object.entries(chat.tables).map(async ([name, rows]) => [name, await rows.sweep('', Infinity)]))
  return { tables, saves: [...chat.saves], sent: chat.sent.length, calls: framework.calls.length, strayed: [...framework.strayed], handled, service: await door.everythingKept() }
}

/** Denied with that status, without a word, and nothing anywhere has changed. */
async function expectDenied(status: number, send: () => Promise<Response>) {
  const before = await everything()
  const response = await send()
  expect(response.status).toBe(status)
  expect(await response.text()).toBe('')
  expect(await everything()).toEqual(before)
}

const seconds = () => Math.floor(Date.now() / 1_000)

describe('a token that is', () => {
  const CASES: [string, (framework: PlayedBotFramework) => Promise<string | undefined>][] = [
    ['missing', () => Promise.resolve(undefined)],
    ['empty', () => Promise.resolve('Bearer ')],
    ['of another scheme', async (from) => `Basic ${await from.mint()}`],
    ['two tokens', async (from) => `Bearer ${await from.mint()} ${await from.mint()}`],
    ['no token at all', () => Promise.resolve('Bearer abc.def.ghi')],
    ['unsigned', () => Promise.resolve(`Bearer ${new UnsecuredJWT({ iss: BOT_ISSUER, aud: BOT_APP_ID, serviceurl: SERVICE_URL }).setExpirationTime('1h').encode()}`)],
    ['signed with a secret', async (from) => `Bearer ${await from.mint({}, { key: new TextEncoder().encode('s'.repeat(64)), header: { alg: 'HS256' } })}`],
    ['signed with the public key as a secret', async (from) => `Bearer ${await from.mint({}, { key: new TextEncoder().encode(JSON.stringify(from.keys.publicJwk)), header: { alg: 'HS256' } })}`],
    ['signed by a key of its own', async (from) => `Bearer ${await from.mint({}, { key: from.keys.other })}`],
    ['signed by a key nobody knows', async (from) => `Bearer ${await from.mint({}, { key: from.keys.other, header: { kid: 'attacker' } })}`],
    ['carrying its own key', async (from) => `Bearer ${await from.mint({}, { key: from.keys.other, header: { jwk: from.keys.publicJwk } })}`],
    ['naming keys of its own', async (from) => `Bearer ${await from.mint({}, { key: from.keys.other, header: { jku: 'https://attacker.example/keys' } })}`],
    ['signed by the right key with another algorithm than agreed', async (from) => `Bearer ${await from.mint({}, { key: from.keys.rightForPss, header: { alg: 'PS256' } })}`],
    ['changed after it was signed', async (from) => tamper(await from.mint())],
  ]
  test.each(CASES)('%s', async (_, authorize) => {
    const authorization = await authorize(framework)
    await expectDenied(401, () => post(signing(), authorization))
  })

  // The key is real and the token right, but Teams does not vouch for the key: botbuilder's own check, behind ours, knows.
  test('signed by a key that is good for another channel only', async () => {
    const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const token = await framework.mint({}, { key: framework.keys.unendorsed, header: { kid: 'webchat-key' } })
    const before = await everything()
    expect((await post(signing(), `Bearer ${token}`)).status).toBe(401)
    expect(await everything()).toEqual(before)
    errors.mockRestore()
  })

  const CLAIMS: [string, Claims | (() => Claims)][] = [
    ['of another issuer', { iss: 'https://evil.example/' }],
    ['a tab token of the tenant', { iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`, scp: 'access_as_user', oid: oidOf('employee') }],
    ['an app-only token of the tenant', { iss: `https://sts.windows.net/${TENANT_ID}/`, idtyp: 'app' }],
    ['without an issuer', { iss: undefined }],
    ['for another bot', { aud: '99999999-9999-4999-8999-999999999999' }],
    ['for the bot as a resource', { aud: `api://${BOT_APP_ID}` }],
    ['for the bot among others', { aud: [BOT_APP_ID, 'somebody-else'] }],
    ['for the bot alone, but as a list', { aud: [BOT_APP_ID] }],
    ['for the bot in other letters', { aud: BOT_APP_ID.replace(/2/g, '2 ') }],
    ['without an audience', { aud: undefined }],
    ['long past', () => ({ nbf: seconds() - 7_200, exp: seconds() - 3_600 })],
    ['just past what clocks may differ', () => ({ exp: seconds() - 310 })],
    ['not valid yet', () => ({ nbf: seconds() + 400 })],
    ['without an end', { exp: undefined }],
    ['without a service address', { serviceurl: undefined }],
    ['with an empty service address', { serviceurl: '' }],
    ['with a service address that is no text', { serviceurl: { url: SERVICE_URL } }],
    ['for another service address', { serviceurl: `https://${CONNECTOR_HOST}/emea/` }],
  ]
  test.each(CLAIMS)('%s', async (_, claims) => {
    const token = await framework.mint(typeof claims === 'function' ? claims() : claims)
    await expectDenied(401, () => post(signing(), `Bearer ${token}`))
  })
})

describe('an activity with a right token, but', () => {
  const other = '11111111-1111-4111-8111-999999999999'
  const conversation = { id: 'a:employee', conversationType: 'personal', tenantId: TENANT_ID }
  const from = { id: '29:employee', aadObjectId: oidOf('employee') }
  const CASES: [string, number, Record<string, unknown>, Claims?][] = [
    ['of another channel', 403, { channelId: 'webchat' }],
    ['of Direct Line', 403, { channelId: 'directline' }],
    ['of no channel', 403, { channelId: '' }],
    ['without a channel', 400, { channelId: undefined }],
    ['of another tenant by its conversation', 403, { conversation: { ...conversation, tenantId: other } }],
    ['of another tenant by its channel data', 403, { channelData: { tenant: { id: other } } }],
    ['of no tenant', 403, { conversation: { id: 'a:employee', conversationType: 'personal' }, channelData: {} }],
    ['a service address that differs from the token', 401, { serviceUrl: 'https://attacker.example/' }],
    ['an allowed host in another letter case than the token', 401, { serviceUrl: 'https://CONNECTOR.test/' }],
    ['a service address that the token allows and we do not', 403, { serviceUrl: 'https://attacker.example/' }, { serviceurl: 'https://attacker.example/' }],
    ['a service address without encryption', 403, { serviceUrl: `http://${CONNECTOR_HOST}/` }, { serviceurl: `http://${CONNECTOR_HOST}/` }],
    ['a service address on another port', 403, { serviceUrl: `https://${CONNECTOR_HOST}:8443/` }, { serviceurl: `https://${CONNECTOR_HOST}:8443/` }],
    ['a host that only begins like ours', 403, { serviceUrl: `https://${CONNECTOR_HOST}.evil.example/` }, { serviceurl: `https://${CONNECTOR_HOST}.evil.example/` }],
    ['our host as a user name', 403, { serviceUrl: `https://${CONNECTOR_HOST}@evil.example/` }, { serviceurl: `https://${CONNECTOR_HOST}@evil.example/` }],
    ['a service address that is none', 403, { serviceUrl: 'connector' }, { serviceurl: 'connector' }],
    ['without a service address', 400, { serviceUrl: undefined }],
    ['without an object id', 403, { from: { id: '29:employee' } }],
    ['an object id that is none', 403, { from: { ...from, aadObjectId: "' or 1=1" } }],
    ['an object id that is a list', 400, { from: { ...from, aadObjectId: [oidOf('employee')] } }],
    ['without a sender', 400, { from: undefined }],
    ['without a conversation', 400, { conversation: undefined }],
    ['in a group chat', 403, { conversation: { ...conversation, conversationType: 'groupChat' } }],
    ['in a channel of a team', 403, { conversation: { ...conversation, conversationType: 'channel' } }],
    ['without a type', 400, { type: undefined }],
    ['a type that is no text', 400, { type: ['invoke'] }],
  ]
  test.each(CASES)('%s', async (_, status, changed, claims = {}) => {
    const token = await framework.mint(claims)
    await expectDenied(status, () => post(signing(changed), `Bearer ${token}`))
  })

  const BODIES: [string, string, Record<string, string>?][] = [
    ['nothing in it', ''],
    ['no JSON', '{"type": "invoke"'],
    ['a list', '[]'],
    ['a text', '"invoke"'],
    ['null', 'null'],
    ['too much in it', JSON.stringify({ type: 'message', filler: 'x'.repeat(300_000) })],
    ['brackets without end', '['.repeat(100_000)],
    ['another content type', 'type=invoke', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON that says it is text', '{}', { 'content-type': 'text/plain' }],
  ]
  test.each(BODIES)('%s', async (_, body, headers = {}) => {
    const token = await framework.mint()
    await expectDenied(400, () => post(body, `Bearer ${token}`, headers))
  })
})

describe('what is let in', () => {
  it('is the click of the person whose token and activity are right, and only then is anything written', async () => {
    const before = chat.saves.length
    const response = await post(signing(), `Bearer ${await framework.mint()}`)
    expect(response.status).toBe(200)
    expect(((await response.json()) as { statusCode: number }).statusCode).toBe(200)
    expect(chat.saves.slice(before)).toEqual(['signature'])
  })

  it('is a token made by other hands in the right way', async () => {
    const token = await new SignJWT({ serviceurl: SERVICE_URL })
      .setProtectedHeader({ alg: 'RS256', kid: 'bot-key' })
      .setIssuer(BOT_ISSUER)
      .setAudience(BOT_APP_ID)
      .setExpirationTime('1h')
      .setNotBefore('0s')
      .sign(framework.keys.right)
    expect((await post(signing(), `Bearer ${token}`)).status).toBe(200)
  })

  it('is a clock five minutes off', async () => {
    const token = await framework.mint({ exp: seconds() - 200, nbf: seconds() - 4_000 })
    expect((await post(signing(), `Bearer ${token}`)).status).toBe(200)
  })
})

it('asks for the keys no more than it must, whatever keys tokens name', async () => {
  const before = framework.counts.keysAsked
  for (let time = 0; time < 20; time += 1) {
    const token = await framework.mint({}, { key: framework.keys.other, header: { kid: `attacker-${time}` } })
    await post(signing(), `Bearer ${token}`)
  }
  expect(framework.counts.keysAsked - before).toBeLessThanOrEqual(1)
})

it('reads no body before the token is right', async () => {
  const request = openRequest(`${door.url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json', 'content-length': '200000' } })
  request.flushHeaders()
  const [response] = (await once(request, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(401)
  request.destroy()
})

it('never logs a token or who was turned away', () => {
  expect(lines.join()).toContain('denied')
  expect(lines.join()).not.toMatch(/eyJ[\w-]+\./)
  expect(lines.join()).not.toContain(oidOf('employee'))
})

function tamper(token: string): string {
  const [header, payload = '', signature] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims
  return `Bearer ${header}.${Buffer.from(JSON.stringify({ ...claims, extra: 1 })).toString('base64url')}.${signature}`
}

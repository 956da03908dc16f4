import { createServer } from 'node:http'
import { exportSPKI, generateKeyPair, importJWK, UnsecuredJWT, type CryptoKey, type JWK } from 'jose'
import { createTabTokenCheck, type TabTokenCheck } from '../../../bot/entra/tab-token'
import { mine } from '../../../core/api/own-questions'
import { sign } from '../../../core/api/signing-questions'
import { makeRsaKey } from '../../../infra/local/issuer/make-rsa-key'
import { NOW, oidOf, TENANT_ID } from '../../sample/sample-log'
import { ISSUER, listenLocally, playTabIssuer, TAB_APP_ID, type Claims, type TabIssuer } from './play-tab-issuer'
import { openFrontDoor, requestOf, type FrontDoor } from '../web/front-door'

const OTHER_TENANT = '99999999-9999-4999-8999-999999999999'
const BOT_APP_ID = '22222222-2222-4222-8222-222222222222'
const seconds = NOW.getTime() / 1000
const oid = oidOf('employee')

let door: FrontDoor
let signature: { obligationKey: string; step: number; textSha256: string; language: 'nb' }
let attacker: { privateKey: CryptoKey; publicJwk: JWK; keysUrl: string; close: () => void }

beforeAll(async () => {
  door = await openFrontDoor()
  const [obligation] = (await door.ask(mine, {}, { as: 'employee' })).answer?.obligations ?? []
  const version = door.parts.api.readModel.state().documents.get('ethics-standard')?.[0]
  signature = { obligationKey: obligation?.obligationKey ?? '', step: 0, textSha256: version?.texts.nb.sha256 ?? '', language: 'nb' }
  const { privateJwk, ...key } = await makeRsaKey()
  const privateKey = (await importJWK(privateJwk, 'RS256')) as CryptoKey
  const publicJwk = { ...key.publicJwk, kid: 'attacker' }
  const server = createServer((_, response) => void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicJwk] })))
  attacker = { privateKey, publicJwk, keysUrl: await listenLocally(server), close: () => server.close() }
})
afterAll(async () => {
  attacker.close()
  await door.close()
})

const changed = (claims: Claims) => () => door.issuer.mint(oid, claims)
const part = (token: string, index: number) => token.split('.')[index] ?? ''
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

const WRONG_TOKENS: [string, () => Promise<string> | string][] = [
  ['is missing', () => ''],
  ['is the word alone', () => 'Bearer'],
  ['is no token', () => 'Bearer x'],
  ['is under another scheme', async () => `Basic ${await door.issuer.mint(oid)}`],
  ['is two tokens', async () => `Bearer ${await door.issuer.mint(oid)} ${await door.issuer.mint(oid)}`],
  ...(
    [
      ['is not signed', () => new UnsecuredJWT({ iss: ISSUER, aud: TAB_APP_ID, oid }).encode() + 'AA'],
      ['says alg none over a stolen signature', async () => stolen(await door.issuer.mint(oid), { alg: 'none' }, {})],
      ['has lost its signature', async () => (await door.issuer.mint(oid)).replace(/\.[^.]*$/, '.AA')],
      ['names a victim after it was signed', async () => stolen(await door.issuer.mint(oidOf('colleague')), {}, { oid })],
      ['is signed with our public key as a password', async () => door.issuer.mint(oid, {}, { key: await publicKeyAsSecret(), header: { alg: 'HS256' } })],
      ['is signed by somebody else under our key’s name', () => door.issuer.mint(oid, {}, { key: attacker.privateKey })],
      ['names a key that is not ours', () => door.issuer.mint(oid, {}, { key: attacker.privateKey, header: { kid: 'attacker' } })],
      ['brings its own key', () => door.issuer.mint(oid, {}, { key: attacker.privateKey, header: { kid: 'attacker', jwk: attacker.publicJwk } })],
      ['says where its keys are', () => door.issuer.mint(oid, {}, { key: attacker.privateKey, header: { kid: 'attacker', jku: attacker.keysUrl } })],
      ['is signed with another algorithm than we take', async () => door.issuer.mint(oid, {}, { key: await otherAlgorithm(), header: { alg: 'PS256', kid: 'attacker' } })],
      ['demands something we do not know', async () => stolen(await door.issuer.mint(oid), { crit: ['https://unknown.example'] }, {})],
      ['has expired', changed({ exp: seconds - 120 })],
      ['never expires', changed({ exp: undefined })],
      ['expires at a word', changed({ exp: 'tomorrow' })],
      ['is not valid yet', changed({ nbf: seconds + 600 })],
      ['was never issued', changed({ iat: undefined })],
      ['is from another issuer', changed({ iss: 'https://evil.example/' })],
      ['is from another tenant, under keys that Entra’s tenants share', changed({ iss: ISSUER.replace(TENANT_ID, OTHER_TENANT), tid: OTHER_TENANT })],
      ['is from our issuer about another tenant', changed({ tid: OTHER_TENANT })],
      ['names no tenant', changed({ tid: undefined })],
      ['is from the issuer of version 1 tokens', changed({ iss: `https://sts.windows.net/${TENANT_ID}/` })],
      ['is of version 1', changed({ ver: '1.0' })],
      ['is from Bot Framework', changed({ iss: 'https://api.botframework.com', aud: BOT_APP_ID, scp: undefined, azp: undefined })],
      ['is for the bot', changed({ aud: BOT_APP_ID })],
      ['is for Graph', changed({ aud: 'https://graph.microsoft.com' })],
      ['is for an address that contains our id', changed({ aud: `api://kvitter.test/${TAB_APP_ID}` })],
      ['is for us and for somebody else', changed({ aud: [TAB_APP_ID, BOT_APP_ID] })],
      ['is for nobody', changed({ aud: undefined })],
      ['carries no scope', changed({ scp: undefined })],
      ['carries another scope', changed({ scp: 'User.Read' })],
      ['carries a scope that begins like ours', changed({ scp: 'access_as_user_later' })],
      ['carries its scopes as a list', changed({ scp: ['access_as_user'] })],
      ['is an application’s', changed({ scp: undefined, azp: undefined, idtyp: 'app', roles: ['Controller'] })],
      ['is an application’s that claims a scope', changed({ idtyp: 'app' })],
      ['was given to another client than Teams', changed({ azp: '04b07795-8ddb-461a-bbee-02f9e1bf7b46' })],
      ['names no client', changed({ azp: undefined })],
      ['names nobody', changed({ oid: undefined })],
      ['names somebody by address', changed({ oid: 'kari@fjordvik.test' })],
      ['names several people', changed({ oid: [oid] })],
    ] as [string, () => Promise<string> | string][]
  ).map(([title, make]): [string, () => Promise<string>] => [title, async () => `Bearer ${await make()}`]),
]

describe('a request to sign is refused and writes nothing when its token', () => {
  it.each(WRONG_TOKENS)('%s', async (_, makeHeader) => {
    const before = await door.everythingKept()
    const { path, init } = requestOf(sign, signature)
    const response = await door.send(path, { ...init, headers: { ...init.headers, authorization: await makeHeader() } })
    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await response.json()).toEqual({ code: 'unauthenticated', reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('comes in the address or a cookie', async () => {
    const before = await door.everythingKept()
    const token = await door.issuer.mint(oid)
    const { path, init } = requestOf(sign, signature)
    const response = await door.send(`${path}?access_token=${token}`, { ...init, headers: { ...init.headers, cookie: `authorization=Bearer ${token}` } })
    expect(response.status).toBe(401)
    expect(await door.everythingKept()).toEqual(before)
  })
})

describe('the log of refused tokens', () => {
  it('says why, and holds neither a token nor a name', () => {
    const text = door.log.join('')
    expect(text).toContain('azp is not Teams')
    expect(text).not.toMatch(/eyJ|Navnesen/)
    expect(text).not.toMatch(/"level":"(warn|error)"/)
  })
})

// Last: the same request with a right token does sign, so that the refusals above mean something.
describe('the same request with the right token', () => {
  it('signs', async () => {
    const before = await door.everythingKept()
    expect((await door.ask(sign, signature, { as: 'employee' })).status).toBe(200)
    expect(await door.everythingKept()).not.toEqual(before)
  })
})

describe('the check of the tab’s token', () => {
  let issuer: TabIssuer
  beforeEach(async () => void (issuer = await playTabIssuer()))
  afterEach(() => issuer.close())

  const checkOf = (now = NOW): TabTokenCheck => createTabTokenCheck(issuer.config as Parameters<typeof createTabTokenCheck>[0], () => now)

  it('knows the account, its known roles and its name for itself', async () => {
    const token = await issuer.mint(oidOf('employee').toUpperCase(), { roles: ['Controller', 'Emperor'] })
    expect(await checkOf()(`Bearer ${token}`)).toEqual({
      outcome: 'verified',
      identity: { oid: oidOf('employee'), roles: ['Controller'], displayName: 'Navn Navnesen' },
    })
  })

  it('gives no role to a token that names none, or names them as a word', async () => {
    for (const roles of [undefined, 'Controller'])
      expect(await checkOf()(`Bearer ${await issuer.mint(oidOf('employee'), { roles })}`)).toMatchObject({ identity: { roles: [] } })
  })

  it('takes the scope among others', async () => {
    const token = await issuer.mint(oidOf('employee'), { scp: 'profile access_as_user' })
    expect(await checkOf()(`Bearer ${token}`)).toMatchObject({ outcome: 'verified' })
  })

  it('forgives a clock that is a little off, not more', async () => {
    const header = `Bearer ${await issuer.mint(oidOf('employee'), { exp: NOW.getTime() / 1000 })}`
    const later = (seconds: number) => checkOf(new Date(NOW.getTime() + seconds * 1000))(header)
    expect((await later(59)).outcome).toBe('verified')
    expect((await later(61)).outcome).toBe('refused')
  })

  it('fetches the keys once for many tokens', async () => {
    const check = checkOf()
    for (const person of ['employee', 'leader', 'director'] as const) await check(`Bearer ${await issuer.mint(oidOf(person))}`)
    expect(issuer.keysAsked()).toBe(1)
  })

  it('does not blame the caller when the keys cannot be fetched', async () => {
    const token = await issuer.mint(oidOf('employee'))
    await issuer.close()
    expect(await checkOf()(`Bearer ${token}`)).toMatchObject({ outcome: 'unavailable' })
  })
})

function stolen(token: string, header: Claims, claims: Claims): string {
  const decode = (index: number) => JSON.parse(Buffer.from(part(token, index), 'base64url').toString()) as Claims
  return [encode({ ...decode(0), ...header }), encode({ ...decode(1), ...claims }), part(token, 2)].join('.')
}

async function publicKeyAsSecret(): Promise<Uint8Array> {
  const key = await importJWK({ ...door.issuer.publicJwk, alg: 'RS256' }, 'RS256', { extractable: true })
  return new TextEncoder().encode(await exportSPKI(key as CryptoKey))
}

async function otherAlgorithm(): Promise<CryptoKey> {
  return (await generateKeyPair('PS256')).privateKey
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '../../../../infra/local/tenant/listen'
import { startTenant } from '../../../../infra/local/tenant/start-tenant'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'
import { createAskTenant } from './ask-tenant'

type App = { appId: string; secret: string; tokenUrl: string; graphUrl: string; connectorUrl: string; site: string }
type Activity = { type: string; action?: string; serviceUrl: string; recipient: { id: string }; conversation: { id: string }; from: { aadObjectId: string } }

const settings = sampleTenantSettings(31_400)
const BOT_PORT = settings.port + 9
const api = `http://localhost:${settings.port}/teams/api`
let folder: string
let tenant: { close(): Promise<void> }
let ask: ReturnType<typeof createAskTenant>
const start = async () => {
  tenant = await startTenant({ settings, folder, pageFolder: folder, now: () => new Date(), warn: (message) => { throw new Error(message) } })
  ask = createAskTenant(await readFile(join(folder, 'ca.pem'), 'utf8'))
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvitter-tenant-'))
  await start()
}, 60_000)
afterAll(async () => {
  await tenant.close()
  await rm(folder, { recursive: true })
})

async function web<T>(method: string, path: string, json?: unknown): Promise<T> {
  const answer = await fetch(`${api}${path}`, { method, ...(json !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
const register = (graphRoles: string[], more: object = {}) => web<App>('POST', '/control/apps', { displayName: 'Tester', graphRoles, ...more })
const askToken = ({ appId, secret, tokenUrl }: App, scope = 'https://graph.microsoft.com/.default') =>
  ask('POST', tokenUrl, { form: { grant_type: 'client_credentials', client_id: appId, client_secret: secret, scope } })
const tokenOf = async (app: App, scope?: string) => String((await askToken(app, scope)).json.access_token)
const readSuggested = async () => (await web<{ people: { role: string; oid: string }[] }>('GET', '/suggested')).people

describe('the tenant', () => {
  it('has its people at the first start, and the same ones at the second', async () => {
    const suggested = await readSuggested()
    expect(suggested.map(({ role }) => role)).toEqual(expect.arrayContaining(['employee', 'leader', 'controller']))
    await tenant.close()
    await start()
    expect(await readSuggested()).toEqual(suggested)
    expect(await web('GET', '/control')).toMatchObject({ counts: { requests: {} } })
    expect(await web('GET', '/control/faults')).toEqual({ seed: 1, rules: [], decisions: [] })
    expect(await web('GET', '/control/deeds')).toEqual({ clockAheadSeconds: 0 })
  }, 60_000)

  it('lets an app of somebody else in by what its administrator consents to, also after a restart', async () => {
    const app = await register(['User.Read.All'])
    const users = `${app.graphUrl}/v1.0/users?$top=1`
    const token = await tokenOf(app)
    expect(await ask('GET', users, { token })).toMatchObject({ status: 200, json: { value: [{}] } })
    expect((await ask('GET', `${app.graphUrl}/v1.0/groups`, { token })).status).toBe(403)
    await tenant.close()
    await start()
    expect((await ask('GET', users, { token: await tokenOf(app) })).status).toBe(200)

    await web('PATCH', `/control/apps/${app.appId}`, { graphRoles: [] })
    // What was issued holds as long as it lasts.
    expect((await ask('GET', users, { token })).status).toBe(200)
    expect(await ask('GET', users, { token: await tokenOf(app) })).toMatchObject({ status: 403, json: { error: { code: 'Authorization_RequestDenied' } } })
    await web('PUT', '/control/faults', { rules: [{ on: 'issuer', kind: 'withdrawn-consent' }] })
    expect(await askToken(app)).toMatchObject({ status: 400, json: { error: 'invalid_grant', error_codes: [65001] } })
    await web('DELETE', '/control/faults')
  }, 60_000)

  it('no longer takes a token when its clock has passed the hour', async () => {
    const app = await register(['User.Read.All'])
    const users = `${app.graphUrl}/v1.0/users?$top=1`
    const token = await tokenOf(app)
    await web('POST', '/control/deeds', { deed: 'clock-jump', seconds: 3_601 })
    expect(await ask('GET', users, { token })).toMatchObject({ status: 401, json: { error: { code: 'InvalidAuthenticationToken' } } })
    expect((await ask('GET', users, { token: await tokenOf(app) })).status).toBe(200)
    await web('POST', '/control/deeds', { deed: 'clock-jump', seconds: -3_601 })
    await web('PUT', '/control/faults', { rules: [{ on: 'graph', kind: 'expired-token', times: 1 }] })
    expect((await ask('GET', users, { token })).status).toBe(401)
    expect((await ask('GET', users, { token })).status).toBe(200)
    await web('DELETE', '/control/faults')
  })

  it('shows an app what an owner of the site has done to its list', async () => {
    const app = await register(['Sites.Selected'], { isSiteOwner: true })
    const token = await tokenOf(app)
    const lists = `${app.graphUrl}/v1.0${app.site}:/lists`
    const made = await ask('POST', lists, { token, json: { displayName: 'Diary', columns: [{ name: 'Note', text: {} }] } })
    expect(made.status).toBe(201)
    const list = `${lists}/${String(made.json.id)}`
    await ask('POST', `${list}/items`, { token, json: { fields: { Note: 'one' } } })

    await web('POST', '/control/deeds', { deed: 'rename-list', list: 'Diary', name: 'Journal' })
    expect(await ask('GET', list, { token })).toMatchObject({ status: 200, json: { name: 'Diary', displayName: 'Journal' } })
    await web('POST', '/control/deeds', { deed: 'delete-column', list: 'Diary', column: 'Note' })
    expect(await ask('PATCH', `${list}/items/1/fields`, { token, json: { Note: 'two' } })).toMatchObject({ status: 400, json: { error: { code: 'invalidRequest' } } })
    await web('POST', '/control/deeds', { deed: 'delete-list', list: 'Diary' })
    expect(await ask('GET', list, { token })).toMatchObject({ status: 404, json: { error: { code: 'itemNotFound' } } })
  })
})

describe('a bot of somebody else', () => {
  it('is installed through Graph, hears of it at its own address, and writes into the chat that Graph names, which stays', async () => {
    const heard: Activity[] = []
    const stopBot = await listen(
      createServer((request, response) => {
        let text = ''
        request.on('data', (chunk: Buffer) => (text += chunk.toString())).on('end', () => {
          heard.push(JSON.parse(text) as Activity)
          response.end()
        })
      }),
      BOT_PORT,
    )
    const app = await register(['AppCatalog.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'], { bot: { messagesUrl: `http://127.0.0.1:${BOT_PORT}/api/messages` } })
    const graph = `${app.graphUrl}/v1.0`
    const token = await tokenOf(app)
    const oid = (await readSuggested()).find(({ role }) => role === 'employee')?.oid ?? ''

    const catalog = await ask('GET', `${graph}/appCatalogs/teamsApps?$filter=externalId%20eq%20'${app.appId}'`, { token })
    const [{ id = '' } = {}] = catalog.json.value as { id: string }[]
    const installed = `${graph}/users/${oid}/teamwork/installedApps`
    expect((await ask('POST', installed, { token, json: { 'teamsApp@odata.bind': `${graph}/appCatalogs/teamsApps/${id}` } })).status).toBe(201)
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(heard).toMatchObject([{ type: 'conversationUpdate' }, { type: 'installationUpdate', action: 'add', recipient: { id: `28:${app.appId}` }, from: { aadObjectId: oid } }])

    const found = await ask('GET', `${installed}?$expand=teamsApp&$filter=teamsApp/id%20eq%20'${id}'`, { token })
    const [{ id: installation = '' } = {}] = found.json.value as { id: string }[]
    const chat = await ask('GET', `${installed}/${installation}/chat`, { token })
    const botToken = await tokenOf(app, 'https://api.botframework.com/.default')
    for (const conversation of [String(chat.json.id), String(heard[1]?.conversation.id)]) {
      const sent = await ask('POST', `${app.connectorUrl}v3/conversations/${encodeURIComponent(conversation)}/activities`, { token: botToken, json: { type: 'message', text: 'Hello' } })
      expect(sent.status).toBe(201)
    }
    // The app's own bot does not hear of it, and its chat stays empty.
    expect(await web('GET', `/people/${oid}/chat`)).toMatchObject({ isInstalled: false, messages: [] })
    await tenant.close()
    await start()
    expect(await web('GET', `/control/bots/${app.appId}/people/${oid}/chat`)).toMatchObject({ isInstalled: true, messages: [{ text: 'Hello' }, { text: 'Hello' }] })
    await stopBot()
  }, 60_000)
})

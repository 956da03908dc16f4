/* Run as a process of its own by start-microsoft-365.test.ts, because NODE_EXTRA_CA_CERTS counts from the start of a process only. */
import { createServer } from 'node:http'
import { ConfidentialClientApplication } from '@azure/msal-node'
import { Client } from '@microsoft/microsoft-graph-client'
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import express from 'express'

const { settings, botTokens } = JSON.parse(process.argv[2] ?? '')
const issuer = `https://localhost:${settings.port + 2}`
const graphUrl = `https://localhost:${settings.port + 3}`

function msal(clientId, clientSecret) {
  const auth = { clientId, clientSecret, authority: `${issuer}/${settings.tenantId}`, knownAuthorities: [new URL(issuer).host] }
  return new ConfidentialClientApplication({ auth })
}
async function tokenOf(clientId, clientSecret, scope = 'https://graph.microsoft.com/.default') {
  const { accessToken } = await msal(clientId, clientSecret).acquireTokenByClientCredential({ scopes: [scope] })
  return accessToken
}
const graphAs = (token) => Client.init({ baseUrl: graphUrl, customHosts: new Set(['localhost']), defaultVersion: 'v1.0', authProvider: (done) => done(null, token) })
const outcomeOf = (promise) => promise.then(() => 'fine', ({ statusCode, code, errorCode }) => `${statusCode ?? ''} ${code ?? errorCode}`.trim())

const provision = graphAs(await tokenOf(settings.provisionAppId, settings.provisionSecret))
const service = graphAs(await tokenOf(settings.tabAppId, settings.tabSecret))
const result = {}

// A site, a grant, a list, items, a page, a change, all through Microsoft's own client.
const sitePath = `/sites/${settings.siteHost}:${settings.sitePath}`
result.withoutGrant = await outcomeOf(service.api(sitePath).get())
const site = await provision.api(sitePath).get()
await provision.api(`/sites/${site.id}/permissions`).post({ roles: ['write'], grantedToIdentities: [{ application: { id: settings.tabAppId, displayName: 'Kvitter' } }] })
const list = await provision.api(`/sites/${site.id}/lists`).post({
  displayName: 'Signatures',
  columns: [{ name: 'RecordKey', text: {}, indexed: true, enforceUniqueValues: true }],
  list: { template: 'genericList' },
})
const items = `/sites/${site.id}/lists/${list.id}/items`
for (const key of ['a', 'b', 'c']) await service.api(items).post({ fields: { RecordKey: key } })
result.second = await outcomeOf(service.api(items).post({ fields: { RecordKey: 'a' } }))
const page = await service.api(items).expand('fields($select=RecordKey)').top(2).get()
const rest = await service.api(page['@odata.nextLink']).get()
result.keys = [...page.value, ...rest.value].map(({ fields }) => fields.RecordKey)
const [found] = (await service.api(items).filter(encodeURIComponent("fields/RecordKey eq 'b'")).get()).value
result.stale = await outcomeOf(service.api(`${items}/${found.id}/fields`).header('If-Match', '"nonsense,1"').patch({ Title: 'x' }))
result.deleted = await outcomeOf(service.api(`${items}/${found.id}`).delete())
const { responses } = await service.api('/$batch').post({ requests: [{ id: '1', method: 'GET', url: `${items}/1` }, { id: '2', method: 'GET', url: `${items}/2` }] })
result.batch = Object.fromEntries(responses.map(({ id, status }) => [id, status]))
result.mayNotMakeLists = await outcomeOf(service.api(`/sites/${site.id}/lists`).post({ displayName: 'Other' }))
result.mayNotReadUsers = await outcomeOf(provision.api('/users').get())
result.users = (await service.api('/users').select('id').get()).value.length

// Who may have a token, and what it is good for.
result.wrongSecret = await outcomeOf(tokenOf(settings.tabAppId, 'not-the-secret'))
result.unknownApp = await outcomeOf(tokenOf('00000000-0000-4000-8000-00000000dead', 'x'))
result.botTokenAtGraph = await outcomeOf(graphAs(await tokenOf(settings.botAppId, settings.botSecret, 'https://api.botframework.com/.default')).api(sitePath).get())

// Microsoft's bot adapter, told by configuration alone where the issuer is, checks tokens for real.
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: settings.botAppId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppPassword: settings.botSecret,
    MicrosoftAppTenantId: settings.tenantId,
    ToBotFromChannelOpenIdMetadataUrl: `${issuer}/v1/.well-known/openidconfiguration`,
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromEmulatorOpenIdMetadataUrl: `${issuer}/${settings.tenantId}/v2.0/.well-known/openid-configuration`,
    ToChannelFromBotLoginUrl: `${issuer}/${settings.tenantId}`,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: `${issuer}/oauth`,
    ValidateAuthority: 'true',
    CallerId: '',
  }),
)
const app = express().use(express.json())
app.post('/api/messages', (request, response) => adapter.process(request, response, async () => {}))
const server = createServer(app).listen(0, '127.0.0.1')
await new Promise((resolve) => server.once('listening', resolve))
// The adapter writes what it refuses to the console; standard output is for the result alone.
globalThis.console.error = () => {}
const activity = { type: 'message', id: '1', channelId: 'msteams', serviceUrl: `https://localhost:${settings.port + 4}/`, from: { id: '29:1' }, conversation: { id: 'a:1' }, recipient: { id: '28:1' } }
result.bot = {}
for (const [name, token] of Object.entries(botTokens)) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const { status } = await fetch(`http://127.0.0.1:${server.address().port}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) })
  result.bot[name] = status
}
server.closeAllConnections()
server.close()
process.stdout.write(JSON.stringify(result))

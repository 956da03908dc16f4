import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { RESOURCES } from '../../../../infra/local/issuer/registrations'
import { PortInUseError } from '../../../../infra/local/tenant/listen'
import { startMicrosoft365, type Microsoft365 } from '../../../../infra/local/tenant/start-microsoft-365'
import { sampleIssuer, samplePerson } from '../../../sample/sample-graph'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

describe('Entra and Graph of the local tenant, asked by Microsoft’s own clients', () => {
  let folder: string
  let microsoft: Microsoft365
  const now = () => new Date()
  const settings = sampleTenantSettings(31_200)
  const start = () => startMicrosoft365({ settings, folder, now, warn: (message) => { throw new Error(message) } })
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvitter-microsoft-365-'))
    microsoft = await start()
    microsoft.graph.directory.save([samplePerson(1), samplePerson(2)])
  })
  afterAll(async () => {
    await microsoft.close()
    await rm(folder, { recursive: true })
  })

  it('serve msal-node, the Graph SDK and botbuilder unmodified over https, and refuse what is wrong', async () => {
    const { issuer } = microsoft
    const serviceUrl = `https://localhost:${settings.port + 4}/`
    const foreign = await sampleIssuer(now, true)
    const registration = issuer.findRegistration(settings.botAppId)
    if (!registration) throw new Error('the bot is not registered')
    const botTokens = {
      right: await issuer.mintBotToken({ serviceUrl }),
      none: '',
      otherServiceUrl: await issuer.mintBotToken({ serviceUrl: 'https://elsewhere.example/' }),
      otherKey: await foreign.mintBotToken({ serviceUrl }),
      tab: await issuer.mintTabToken(samplePerson(1)),
      app: await issuer.mintAppToken(registration, RESOURCES.connector),
    }
    const script = join(__dirname, 'real-clients.mjs')
    const environment = { ...process.env, NODE_EXTRA_CA_CERTS: microsoft.certificates.caFile }
    const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify({ settings, botTokens })], { env: environment })
    expect(JSON.parse(stdout)).toEqual({
      withoutGrant: '403 accessDenied',
      second: '400 invalidRequest',
      keys: ['a', 'b', 'c'],
      stale: '412 resourceModified',
      deleted: 'fine',
      batch: { 1: 200, 2: 404 },
      mayNotMakeLists: '403 accessDenied',
      mayNotReadUsers: '403 Authorization_RequestDenied',
      users: 2,
      wrongSecret: 'invalid_client',
      unknownApp: 'unauthorized_client',
      botTokenAtGraph: '401 InvalidAuthenticationToken',
      // The last is how botbuilder says that no other bot may call this one.
      bot: { right: 200, none: 401, otherServiceUrl: 401, otherKey: 401, tab: 401, app: 500 },
    })
  }, 60_000)

  it('keep their rows and keys over a restart', async () => {
    const { issuer } = microsoft
    const registration = issuer.findRegistration(settings.provisionAppId)
    if (!registration) throw new Error('provisioning is not registered')
    const token = await issuer.mintAppToken(registration, RESOURCES.graph)
    const { ca } = microsoft.certificates
    await microsoft.close()
    microsoft = await start()
    expect(microsoft.certificates.ca).toBe(ca)
    expect(microsoft.graph.directory.count()).toBe(2)
    expect(await microsoft.issuer.checkAppToken(token, RESOURCES.graph)).toMatchObject({ outcome: 'valid', roles: ['Sites.FullControl.All'] })
    expect((await readdir(folder)).sort()).toEqual(expect.arrayContaining(['ca.pem', 'graph.sqlite', 'issuer-keys.json', 'server-key.pem', 'server.pem']))
  })

  it('say which port is taken, and let go of the others', async () => {
    await expect(start()).rejects.toThrow(PortInUseError)
  })
})

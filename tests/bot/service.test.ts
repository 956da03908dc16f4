import { createServer, type AddressInfo } from 'node:net'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage, type Storage } from '../../bot/azure-storage/azure-storage'
import { readConfig, type Config } from '../../bot/config'
import { DOORBELL_QUEUE } from '../../bot/journal/doorbell'
import { createJournal } from '../../bot/journal/journal'
import { startService, type Service } from '../../bot/service'
import { useAzurite } from '../azurite'
import { SAMPLE_FACTS, TENANT_ID } from '../sample/sample-log'
import { createRecordingLog } from './recording-log'

jest.setTimeout(60_000)

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Nobody listens there: Entra, Graph and the connector are all away. */
const NOWHERE = 'https://localhost:9'

let azurite: Awaited<ReturnType<typeof useAzurite>>
let service: Service
let folder: string
let url: string
let storage: Storage
let config: Config
const { log, lines } = createRecordingLog()

beforeAll(async () => {
  azurite = await useAzurite('service')
  folder = await mkdtemp(join(tmpdir(), 'kvitter-service-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Kvitter</title>')
  const port = await findFreePort()
  url = `http://127.0.0.1:${port}`
  config = readConfig(
    {
      KVITTER_CLOUD: 'local',
      KVITTER_PORT: String(port),
      KVITTER_TENANT_ID: TENANT_ID,
      KVITTER_BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
      KVITTER_TAB_APP_ID: '33333333-3333-4333-8333-333333333333',
      KVITTER_TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
      KVITTER_BOT_SECRET: 'a',
      KVITTER_TAB_SECRET: 'b',
      KVITTER_PUBLIC_URL: url,
      KVITTER_SITE_HOST: 'fjordvik.sharepoint.com',
      KVITTER_SITE_PATH: '/sites/kvitter',
      KVITTER_WHISTLEBLOWING_URL: 'https://varsling.fjordvik.example/',
      KVITTER_MUNICIPALITY_NAME: 'Fjordvik kommune',
      KVITTER_ORGANISATION_SOURCE: 'hr-file',
      KVITTER_LOCAL_ISSUER_URL: NOWHERE,
      KVITTER_LOCAL_GRAPH_URL: NOWHERE,
      KVITTER_LOCAL_CONNECTOR_URL: NOWHERE,
      KVITTER_LOCAL_STORAGE: azurite.connectionString,
    },
    '0.1.0',
  )
  storage = createStorage(config)
  await storage.ensure([DOORBELL_QUEUE])
  const journal = createJournal({ rows: storage.tables.journal, randomBytes: (count) => new Uint8Array(count).fill(1) })
  await journal.saveAll(SAMPLE_FACTS)
  service = await startService(config, folder, log)
})
afterAll(async () => {
  await service?.stop()
  await azurite?.stop()
  await rm(folder, { recursive: true, force: true })
})

it('starts and is healthy while Entra and Graph are away, and says so in the log', async () => {
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(lines.filter(({ level }) => level === 'warn').map(({ message }) => message)).toContain('No token for Graph yet; lists and names wait')
})

it('numbers at its start what an earlier one had only journalled', async () => {
  expect(await storage.tables.log.find('log', `n-${SAMPLE_FACTS.length.toString().padStart(12, '0')}`)).toBeDefined()
  expect(await storage.tables.log.find('log', `n-${(SAMPLE_FACTS.length + 1).toString().padStart(12, '0')}`)).toBeUndefined()
})

it('serves the tab, and lets nobody in without a token', async () => {
  expect(await (await fetch(`${url}/tab/`)).text()).toContain('Kvitter')
  expect((await fetch(`${url}/api/mine`)).status).toBe(401)
  expect((await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"type":"message"}' })).status).toBe(401)
})

it('leaves nothing at work behind a start that found its port taken', async () => {
  const countTimers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  const before = countTimers()
  await expect(startService(config, folder, log)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  // Its loops would be a dozen; those of the running one come and go.
  expect(countTimers() - before).toBeLessThan(6)
})

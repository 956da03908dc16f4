import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { readConfig } from '../../../bot/config'
import { createJournal } from '../../../bot/journal/journal'
import { LIST_SHAPES } from '../../../bot/lists'
import { provisionEnvironment } from '../../../infra/local/launcher/environment'
import { startMicrosoft365, type Microsoft365 } from '../../../infra/local/tenant/start-microsoft-365'
import { useAzurite } from '../../azurite'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'
import { findFreePorts } from '../local/launcher/stand-ins'
import { bundleProgram, runProgram } from '../local/run-bundled'

jest.setTimeout(120_000)

const AS_OF = '2024-10-22T08:00:00.000Z'
let folder = ''
let microsoft: Microsoft365
let azurite: Awaited<ReturnType<typeof useAzurite>>
let environment: Record<string, string>
const program = () => join(folder, 'provision.js')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvitter-provision-tenant-'))
  bundleProgram('infra/provision/provision.ts', program())
  const settings = sampleTenantSettings(await findFreePorts(27_000))
  azurite = await useAzurite('provision')
  microsoft = await startMicrosoft365({ settings, folder, now: () => new Date(), warn: () => undefined })
  environment = { ...provisionEnvironment(settings, AS_OF), KVITTER_LOCAL_STORAGE: azurite.connectionString, NODE_EXTRA_CA_CERTS: microsoft.certificates.caFile }
})
afterAll(async () => {
  await microsoft.close()
  await azurite.stop()
  await rm(folder, { recursive: true })
})

test('with its own identity it makes all that the service needs, says so, and the second time finds it there', async () => {
  const first = await runProgram(program(), [], environment)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout.trim().split('\n')).toEqual([
    ...LIST_SHAPES.map(({ name, columns }) => `Created list ${name} with ${columns.length} columns.`),
    'Created library Evidence.',
    'Granted Kvitter leave to write on https://fjordvik.sharepoint.com/sites/kvitter.',
    'Published the requirement that everybody signs the ethics standard.',
  ])
  expect(await runProgram(program(), [], environment)).toEqual({ code: 0, stderr: '', stdout: 'Everything was there already.\n' })

  const storage = createStorage(readConfig(environment, '0.1.0'))
  const { tables, texts } = storage
  const journal = createJournal({ rows: tables.journal, randomBytes: (count) => new Uint8Array(count) })
  expect((await journal.listAbout('requirement/ethics-standard')).map(({ fact }) => fact.recordedAt)).toEqual([AS_OF])
  // Every table, the container and the queue answer, which those that are missing do not.
  await Promise.all(Object.values(tables).map((table) => table.list('nothing')))
  expect(await texts.find('0'.repeat(64))).toBeUndefined()
  expect(await storage.queue('doorbell').take(1)).toEqual([])
})

test('with a wrong secret it fails, and says nothing was done', async () => {
  const { code, stdout, stderr } = await runProgram(program(), [], { ...environment, PROVISION_SECRET: 'a-wrong-secret-of-some-length' })
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Provisioning failed\. /)
})

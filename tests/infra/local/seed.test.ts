import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStorage } from '../../../bot/azure-storage/azure-storage'
import { readConfig } from '../../../bot/config'
import { createLogReader } from '../../../bot/journal/log-reader'
import { provisionEnvironment, serviceEnvironment } from '../../../infra/local/launcher/environment'
import { startMicrosoft365, type Microsoft365 } from '../../../infra/local/tenant/start-microsoft-365'
import { writeTenantSettings } from '../../../infra/local/tenant-settings'
import { useAzurite } from '../../azurite'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'
import { findFreePorts } from './launcher/stand-ins'
import { bundleProgram, runProgram } from './run-bundled'

jest.setTimeout(180_000)

let folder = ''
let microsoft: Microsoft365
let azurite: Awaited<ReturnType<typeof useAzurite>>
let settings: ReturnType<typeof sampleTenantSettings>
let trust: Record<string, string>
const program = (name: string) => join(folder, `${name}.js`)
const seed = (environment: Record<string, string>) => runProgram(program('seed'), [folder], environment)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvitter-seed-'))
  bundleProgram('infra/local/seed.ts', program('seed'))
  bundleProgram('infra/provision/provision.ts', program('provision'))
  settings = sampleTenantSettings(await findFreePorts(28_000))
  azurite = await useAzurite('seeder')
  microsoft = await startMicrosoft365({ settings, folder, now: () => new Date(), warn: () => undefined })
  trust = { KVITTER_LOCAL_STORAGE: azurite.connectionString, NODE_EXTRA_CA_CERTS: microsoft.certificates.caFile }
})
afterAll(async () => {
  await microsoft.close()
  await azurite.stop()
  await rm(folder, { recursive: true })
})

test('without the settings of a tenant it stops and names the file', async () => {
  const { code, stderr } = await seed({})
  expect(code).toBe(1)
  expect(stderr).toContain('tenant.json: not found')
})

test('with nobody at the other end it fails, and claims nothing', async () => {
  await writeTenantSettings(folder, settings)
  const { code, stdout, stderr } = await seed(serviceEnvironment(settings))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Seeding failed\. StorageUnavailableError/)
})

test('on real storage and Graph it brings the history in once: log, lists, texts and names', async () => {
  expect(await runProgram(program('provision'), [], { ...provisionEnvironment(settings, '2024-10-22T08:00:00.000Z'), ...trust })).toMatchObject({ code: 0 })
  const environment = { ...serviceEnvironment(settings), ...trust }
  const first = await seed(environment)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  const [, people, signatures, facts] = /^(\d+) people, (\d+) signatures and \d+ completed lessons in (\d+) facts\.$/m.exec(first.stdout) ?? []
  expect(Number(people)).toBeGreaterThanOrEqual(200)

  const { tables } = createStorage(readConfig(environment, '0.1.0'))
  const log = await createLogReader(tables.log).read(1, 10_000)
  // The requirement is the first, before everything that was brought in.
  expect(log.map(({ number }) => number)).toEqual(Array.from({ length: Number(facts) + 1 }, (_, index) => index + 1))
  expect(log[0]?.fact.kind).toBe('requirement-publication')
  expect(log.filter(({ fact }) => fact.kind === 'signature' || fact.kind === 'paper-signature')).toHaveLength(Number(signatures))
  expect((await tables.cursors.find('followers', 'lists'))?.values['number']).toBe(log.length)
  expect((await tables.names.list('names')).length).toBeGreaterThan(3)

  const again = await seed(environment)
  expect(again.stdout).toContain(`${facts} of them there before`)
  expect(await createLogReader(tables.log).read(1, 10_000)).toEqual(log)
})

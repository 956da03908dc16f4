import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startLocalTenant, type LocalTenant } from '../../../../infra/local/launcher/local-tenant'
import { createProgress, SILENT, type Progress } from '../../../../infra/local/launcher/progress'
import { writeTenantSettings } from '../../../../infra/local/tenant-settings'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'
import { createStandIns, findFreePorts, type StandIns } from './stand-ins'

jest.setTimeout(60_000)

let standIns: StandIns
let port = 0
let tenant: LocalTenant | undefined
beforeAll(async () => (port = await findFreePorts(24_000)))
beforeEach(() => {
  standIns = createStandIns()
  tenant = undefined
})
afterEach(async () => {
  await tenant?.stop()
  standIns.remove()
})

async function start(progress: Progress = SILENT): Promise<LocalTenant> {
  const folder = join(standIns.root, '.local')
  mkdirSync(folder, { recursive: true })
  const settings = sampleTenantSettings(port)
  await writeTenantSettings(folder, settings)
  tenant = await startLocalTenant({ root: standIns.root, folder, settings, progress })
  return tenant
}
const stop = async (): Promise<void> => {
  await tenant?.stop()
  tenant = undefined
}
const begun = (): string[] => standIns.events().flatMap((event) => (event.endsWith(' begins') ? [event.slice(0, -' begins'.length)] : []))
const ended = (): string[] => standIns.events().flatMap((event) => (event.endsWith(' ends') ? [event.slice(0, -' ends'.length)] : []))

test('the first start brings up storage and tenant, provisions and seeds, then starts storage anew and the service', async () => {
  const { address, children } = await start()
  expect(address).toBe(`http://localhost:${port}/teams`)
  expect(begun().slice(0, 2).sort()).toEqual(['azurite', 'tenant'])
  expect(begun().slice(2)).toEqual(['provision', 'seed', 'azurite', 'service'])
  expect(children().map(({ name }) => name).sort()).toEqual(['azurite', 'service', 'tenant'])
})

test("Microsoft's limits apply only when the history is in", async () => {
  await start()
  expect(standIns.events().at(-1)).toBe('tenant asked /teams/api/control')
})

test('it is stopped from the front to the back: service, tenant, storage', async () => {
  await start()
  await stop()
  expect(ended().slice(-3)).toEqual(['service', 'tenant', 'azurite'])
})

test('the second start neither provisions nor seeds', async () => {
  await start()
  await stop()
  standIns.forgetEvents()
  await start()
  expect(begun().sort()).toEqual(['azurite', 'service', 'tenant'])
})

test('another provisioner runs again, and only it', async () => {
  await start()
  await stop()
  standIns.forgetEvents()
  standIns.spoil('provision', `note('ends') // a later version`)
  await start()
  expect(begun()).toEqual(expect.arrayContaining(['provision']))
  expect(begun()).not.toContain('seed')
})

test('after a death that nobody asked for, everything is gone over again', async () => {
  const { failed, children } = await start()
  process.kill(children().find(({ name }) => name === 'azurite')!.pid, 'SIGKILL')
  expect((await failed).message).toMatch(/^azurite ended by SIGKILL/)
  await stop()
  standIns.forgetEvents()
  await start()
  expect(begun()).toEqual(expect.arrayContaining(['provision', 'seed']))
})

test('a seeder that fails stops everything, and is run again next time', async () => {
  standIns.spoil('seed', `process.stderr.write('no disk'); process.exit(1)`)
  await expect(start()).rejects.toThrow('seed ended with code 1:\nno disk')
  expect(ended().slice(-2)).toEqual(['tenant', 'azurite'])
  standIns.spoil('seed', `note('ends')`)
  await start()
  expect(ended()).toContain('seed')
})

test('a tenant that dies while the seeder works is named as the reason', async () => {
  standIns.spoil('seed', `setInterval(() => {}, 1000); untilAsked()`)
  standIns.spoil('tenant', `const { port } = JSON.parse(readFileSync(process.argv[2] + '/tenant.json', 'utf8')); void listen([port, port + 2, port + 3, port + 4]); setTimeout(() => process.exit(9), 1500)`)
  await expect(start()).rejects.toThrow('tenant ended with code 9')
})

test('the service can be killed and started again, with the rest left as it is', async () => {
  const { restartService, children } = await start()
  const before = children().map(({ pid }) => pid)
  await restartService('SIGKILL')
  expect(children().filter(({ pid }) => !before.includes(pid)).map(({ name }) => name)).toEqual(['service'])
  expect(children()).toHaveLength(3)
})

test('what provisioner and seeder did is told', async () => {
  let written = ''
  await start(createProgress((text) => (written += text), false))
  expect(written).toContain('    Created everything.\n')
  expect(written).toContain('    200 people.\n')
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { serviceEnvironment } from '../../../infra/local/launcher/environment'
import { writeTenantSettings } from '../../../infra/local/tenant-settings'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'

jest.setTimeout(60_000)

const repository = join(__dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'kvitter-seed-'))
const outfile = join(folder, 'seed.js')
beforeAll(() => {
  buildSync({ absWorkingDir: repository, entryPoints: ['infra/local/seed.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (environment: Record<string, string>) =>
  spawnSync(process.execPath, [outfile, folder], { cwd: repository, encoding: 'utf8', env: { PATH: process.env['PATH'], NODE_PATH: join(repository, 'node_modules'), ...environment } })

test('without the settings of a tenant it stops and names the file', () => {
  const { status, stderr } = run({})
  expect(status).toBe(1)
  expect(stderr).toContain('tenant.json: not found')
})

test('with nobody at the other end it fails, and claims nothing', async () => {
  const settings = sampleTenantSettings(26_900)
  await writeTenantSettings(folder, settings)
  const { status, stdout, stderr } = run(serviceEnvironment(settings))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Seeding failed\. StorageUnavailableError/)
})

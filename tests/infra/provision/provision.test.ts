import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { provisionEnvironment } from '../../../infra/local/launcher/environment'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'

jest.setTimeout(60_000)

const repository = join(__dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'kvitter-provision-'))
const outfile = join(folder, 'provision.js')
beforeAll(() => {
  buildSync({ absWorkingDir: repository, entryPoints: ['infra/provision/provision.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' })
})
afterAll(() => rmSync(folder, { recursive: true }))

const run = (environment: Record<string, string>) =>
  spawnSync(process.execPath, [outfile], { cwd: repository, encoding: 'utf8', env: { PATH: process.env['PATH'], NODE_PATH: join(repository, 'node_modules'), ...environment } })

test('a missing setting ends it with one line that names it', () => {
  const { PROVISION_SECRET: _, ...environment } = provisionEnvironment(sampleTenantSettings(26_990), '2024-10-22T08:00:00.000Z')
  const { status, stderr, stdout } = run(environment)
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr.trim()).toMatch(/^Provisioning failed\. Settings are missing or wrong\. PROVISION_SECRET: .*$/)
})

test('with nobody at the other end it fails, and claims nothing', () => {
  const { status, stderr, stdout } = run(provisionEnvironment(sampleTenantSettings(26_990), '2024-10-22T08:00:00.000Z'))
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Provisioning failed\. /)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionEnvironment } from '../../../infra/local/launcher/environment'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'
import { bundleProgram, runProgram } from '../local/run-bundled'

jest.setTimeout(60_000)

const folder = mkdtempSync(join(tmpdir(), 'kvitter-provision-'))
const program = join(folder, 'provision.js')
beforeAll(() => bundleProgram('infra/provision/provision.ts', program))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (environment: Record<string, string>) => runProgram(program, [], environment)

test('a missing setting ends it with one line that names it', async () => {
  const { PROVISION_SECRET: _, ...environment } = provisionEnvironment(sampleTenantSettings(26_990), '2024-10-22T08:00:00.000Z')
  const { code, stderr, stdout } = await run(environment)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr.trim()).toMatch(/^Provisioning failed\. Settings are missing or wrong\. PROVISION_SECRET: .*$/)
})

test('with nobody at the other end it fails, and claims nothing', async () => {
  const { code, stderr, stdout } = await run(provisionEnvironment(sampleTenantSettings(26_990), '2024-10-22T08:00:00.000Z'))
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^Provisioning failed\. /)
})

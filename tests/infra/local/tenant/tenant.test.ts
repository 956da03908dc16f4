import { build } from 'esbuild'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { writeTenantSettings } from '../../../../infra/local/tenant-settings'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

describe('the tenant’s process', () => {
  const root = resolve(__dirname, '../../../..')
  let folder: string
  let program: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvitter-tenant-process-'))
    program = join(folder, 'tenant.js')
    // The bundle lies outside the repository; its packages are found by NODE_PATH.
    await build({ absWorkingDir: root, entryPoints: ['infra/local/tenant/tenant.ts'], outfile: program, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'error' })
  }, 30_000)
  afterAll(() => rm(folder, { recursive: true }))

  function run(dataFolder: string) {
    const child = spawn(process.execPath, [program, dataFolder], { cwd: root, env: { ...process.env, NODE_PATH: join(root, 'node_modules') }, stdio: ['ignore', 'pipe', 'pipe'] })
    const written = { out: '', error: '' }
    child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (written.error += chunk.toString()))
    return { child, written }
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('says in one line that it is ready, and ends in order on %s', async (signal) => {
    const settings = sampleTenantSettings(31_500)
    await writeTenantSettings(folder, settings)
    const { child, written } = run(folder)
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    child.kill(signal)
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, error: written.error }).toEqual({ code: 0, error: '' })
    expect(written.out.trim().split('\n').map((line) => JSON.parse(line) as object)).toMatchObject([{ ready: true, ports: { web: 31_500, graph: 31_503 } }])
  }, 60_000)

  it('says in one line what is missing', async () => {
    const { child, written } = run(join(folder, 'nowhere'))
    const [code] = (await once(child, 'close')) as [number]
    expect(code).toBe(1)
    expect(written.error.trim()).toMatch(/tenant\.json: not found$/)
    expect(written.error.trim().split('\n')).toHaveLength(1)
    expect(written.out).toBe('')
  }, 60_000)
})

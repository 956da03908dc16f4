import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

test('the command ends with code 1 and says which target failed', () => {
  const root = mkdtempSync(join(tmpdir(), 'kvitter-build-command-'))
  const repository = join(__dirname, '../..')
  const outfile = join(root, 'build.js')
  buildSync({ absWorkingDir: repository, entryPoints: ['infra/build.ts'], outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' })
  const { status, stderr } = spawnSync(process.execPath, [outfile], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_PATH: join(repository, 'node_modules') } })
  rmSync(root, { recursive: true })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^Building [\w-]+(\.js)? failed:/)
})

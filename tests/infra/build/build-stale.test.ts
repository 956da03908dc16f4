import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BuildError, buildStale } from '../../../infra/build/build-stale'
import type { Target } from '../../../infra/build/targets'

const program: Target = { name: 'program', with: 'esbuild', entry: 'src/main.ts', sources: ['src'], output: 'program.js' }
const page: Target = { name: 'page', with: 'vite', folder: 'page', sources: ['page'], output: 'page/index.html' }
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kvitter-build-'))
  for (const folder of ['src', 'page']) mkdirSync(join(root, folder))
  symlinkSync(join(__dirname, '../../../node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'src/main.ts'), `import { other } from './other'\nprocess.stdout.write(other)`)
  writeFileSync(join(root, 'src/other.ts'), `export const other: string = 'built'`)
})
afterEach(() => rmSync(root, { recursive: true }))

test('a program becomes one file that runs', async () => {
  await buildStale(root, undefined, [program])
  expect(execFileSync(process.execPath, [join(root, 'dist/program.js')], { encoding: 'utf8' })).toBe('built')
})

test('what did not change is not built again', async () => {
  const built: string[] = []
  const build = () => buildStale(root, ({ name }) => built.push(name), [program])
  await build()
  await build()
  writeFileSync(join(root, 'src/other.ts'), `export const other: string = 'again'`)
  await build()
  expect(built).toEqual(['program', 'program'])
})

test('a mistake is told with its file and line, and the target stays stale', async () => {
  writeFileSync(join(root, 'src/other.ts'), 'export const other = ')
  const failed = await buildStale(root, undefined, [program]).catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(BuildError)
  expect((failed as BuildError).message).toContain('src/other.ts:1')
  writeFileSync(join(root, 'src/other.ts'), `export const other = 'well'`)
  const built: string[] = []
  await buildStale(root, ({ name }) => built.push(name), [program])
  expect(built).toEqual(['program'])
})

test('a page is built by Vite, whose complaint is told when it fails', async () => {
  writeFileSync(join(root, 'page/index.html'), '<script type="module" src="./main.ts"></script>')
  writeFileSync(join(root, 'page/main.ts'), `import './missing'`)
  const config = `export default { root: ${JSON.stringify(join(root, 'page'))}, build: { outDir: ${JSON.stringify(join(root, 'dist/page'))} } }`
  writeFileSync(join(root, 'page/vite.config.ts'), config)
  await expect(buildStale(root, undefined, [page])).rejects.toThrow(/missing/)
  writeFileSync(join(root, 'page/main.ts'), `document.title = 'built'`)
  const built: string[] = []
  await buildStale(root, ({ name }) => built.push(name), [page])
  expect(built).toEqual(['page'])
}, 60_000)

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HASHES, hashSources, listStale, rememberBuilt, TARGETS, type Target } from '../../../infra/build/targets'

const target: Target = { name: 'page', with: 'esbuild', entry: 'src/main.ts', sources: ['src', 'notes.txt'], output: 'page.js' }
let root = ''

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kvitter-targets-'))
  mkdirSync(join(root, 'src/deep'), { recursive: true })
  mkdirSync(join(root, HASHES), { recursive: true })
  writeFileSync(join(root, 'src/main.ts'), 'export {}')
  writeFileSync(join(root, 'src/deep/more.ts'), 'export {}')
  writeFileSync(join(root, 'notes.txt'), 'one')
  writeFileSync(join(root, 'dist/page.js'), 'built')
  rememberBuilt(root, target, hashSources(root, target))
})
afterEach(() => rmSync(root, { recursive: true }))

const isStale = (): boolean => listStale(root, [target]).length === 1

test('what is built from the sources as they are is not stale', () => expect(isStale()).toBe(false))

test.each([
  ['a file changes', () => writeFileSync(join(root, 'src/main.ts'), 'export const one = 1')],
  ['a file far down changes', () => writeFileSync(join(root, 'src/deep/more.ts'), 'export const one = 1')],
  ['a file comes', () => writeFileSync(join(root, 'src/new.ts'), '')],
  ['a file goes', () => rmSync(join(root, 'src/deep/more.ts'))],
  ['a single file that is a source changes', () => writeFileSync(join(root, 'notes.txt'), 'two')],
  ['the lock file changes', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
  ['the output is gone', () => rmSync(join(root, 'dist/page.js'))],
  ['nobody remembers from what it was built', () => rmSync(join(root, HASHES, 'page'))],
])('it is stale when %s', (_, change) => {
  change()
  expect(isStale()).toBe(true)
})

test('every target of the product has an entry and sources that exist', () => {
  const repository = join(__dirname, '../../..')
  for (const each of TARGETS) {
    const entry = each.with === 'esbuild' ? each.entry : join(each.folder, 'vite.config.ts')
    expect([each.name, existsSync(join(repository, entry))]).toEqual([each.name, true])
    expect(each.sources.filter((source) => !existsSync(join(repository, source)))).toEqual([])
  }
})

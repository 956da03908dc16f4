import { listLockProblems, listTraces, listTrackedProblems } from './hygiene'
import { listFiles, read } from './source'

const files = listFiles()
const texts = files.filter((path) => !/\.(png|ico|woff2|zip)$/.test(path) && !path.startsWith('tests/house/')).map(read)

test('nothing built, local or secret is in git', () => expect(listTrackedProblems(files)).toEqual([]))

test('no file tells of a machine or holds a secret', () => expect(texts.filter(({ path }) => path !== 'package-lock.json').flatMap(listTraces)).toEqual([]))

test('the lock file names no registry, and a hash for each package', () => expect(listLockProblems(read('package-lock.json').text)).toEqual([]))

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, overrides } = JSON.parse(read('package.json').text) as Record<string, Record<string, string>>
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('every dependency is used', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json').text) as Record<string, Record<string, string>>
  const code = texts.filter(({ path }) => /\.(ts|tsx|mjs|css|html)$/.test(path)).map(({ text }) => text).join('\n')
  const isUsed = (name: string) => BY_NAME.has(name) || new RegExp(`['"\`/]${name.replace(/[/.]/g, '\\$&')}['"\`/]`).test(code)
  expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isUsed(name))).toEqual([])
})

/** Used without being imported: types, programs of the command line, and what another package asks for by name. */
const BY_NAME = new Set([
  '@types/express', '@types/jest', '@types/markdown-it', '@types/node', '@types/pdfkit', '@types/react', '@types/react-dom',
  'eslint', 'jest', 'jest-environment-jsdom', 'tsx', 'azurite', '@swc/core', '@swc/jest', 'fs-extra', '@testing-library/dom',
])

describe('the guard fails for', () => {
  test.each(['dist/service.js', '.local/tenant.json', 'infra/env/.env.dev.user', 'infra/ca.pem', 'infra/local/graph.sqlite', '.env', 'tab/dist/x.js'])('%s', (path) =>
    expect(listTrackedProblems([path])).toHaveLength(1))

  test.each(['see /home/kari/kvitter', 'cd /work/somewhere', 'at C:\\Users\\kari', 'http://10.0.12.7/npm', '-----BEGIN PRIVATE KEY-----'])('%j', (text) =>
    expect(listTraces({ path: 'docs/x.md', text })).toHaveLength(1))

  test('neither a path of an address nor of the repository', () =>
    expect(listTraces({ path: 'docs/x.md', text: 'https://graph.microsoft.com/v1.0/users/x ./work/x infra/local/x 127.0.0.1' })).toEqual([]))

  test('a registry in the lock file, and a package without a hash', () => {
    const lock = (entry: object) => JSON.stringify({ packages: { '': {}, 'node_modules/a': entry } })
    expect(listLockProblems(lock({ integrity: 'sha512-x', resolved: 'https://registry.npmjs.org/a.tgz' }))).toHaveLength(1)
    expect(listLockProblems(lock({ version: '1.0.0' }))).toHaveLength(1)
    expect(listLockProblems(lock({ integrity: 'sha512-x' }))).toEqual([])
  })
})

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { createStandIns, findFreePorts, type StandIns } from './launcher/stand-ins'

jest.setTimeout(60_000)

const REPOSITORY = join(__dirname, '../../..')
const bundle = mkdtempSync(join(tmpdir(), 'kvitter-launch-bundle-'))
let standIns: StandIns
let port = 0
let launcher: ChildProcess | undefined
let written = ''

beforeAll(async () => {
  buildSync({ absWorkingDir: REPOSITORY, entryPoints: ['infra/local/launch.ts'], outdir: bundle, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' })
  port = await findFreePorts(25_000)
})
afterAll(() => rmSync(bundle, { recursive: true }))
beforeEach(() => (standIns = createStandIns()))
afterEach(async () => {
  if (launcher && launcher.exitCode === null && launcher.signalCode === null) await stop()
  standIns.remove()
})

function launch(given: string[] = [], environment: Record<string, string> = {}): void {
  const program = `require(${JSON.stringify(join(bundle, 'launch.js'))}).launch({ root: ${JSON.stringify(standIns.root)}, arguments: ${JSON.stringify(given)}, environment: process.env }).then((code) => (process.exitCode = code))`
  written = ''
  launcher = spawn(process.execPath, ['-e', program], { env: { ...process.env, PORT: String(port), ...environment } })
  for (const stream of [launcher.stdout, launcher.stderr]) stream?.on('data', (chunk: Buffer) => (written += chunk.toString()))
}
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (launcher?.exitCode !== null) throw new Error(`The launcher ended: ${written}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const untilReady = (): Promise<void> => until(() => written.includes('Ready:'))
async function ended(): Promise<number | null> {
  if (launcher && launcher.exitCode === null) await once(launcher, 'exit')
  return launcher?.exitCode ?? null
}
async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
  launcher?.kill(signal)
  return ended()
}

test('one line with the address is the last when all is ready', async () => {
  launch()
  await untilReady()
  expect(written.trim().split('\n').at(-1)).toBe(`Ready: http://localhost:${port}/teams`)
  expect(written.match(/http:/g)).toHaveLength(1)
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends everything in order, and the next start goes on', async (signal) => {
  launch()
  await untilReady()
  expect(await stop(signal)).toBe(0)
  expect(standIns.events().slice(-3)).toEqual(['service ends', 'tenant ends', 'azurite ends'])
  expect(existsSync(join(standIns.root, '.local/running.json'))).toBe(false)
  standIns.forgetEvents()
  launch()
  await untilReady()
  expect(standIns.events()).not.toContain('seed begins')
})

test('Ctrl-C during the start ends what has begun, without a complaint', async () => {
  standIns.spoil('seed', `setInterval(() => {}, 1000); untilAsked(); note('works')`)
  launch()
  await until(() => standIns.events().includes('seed works'))
  expect(await stop('SIGINT')).toBe(0)
  expect(standIns.events().slice(-3)).toEqual(['seed ends', 'tenant ends', 'azurite ends'])
  expect(written).not.toContain('Kvitter stopped')
})

test('a process that dies is named, and the rest is ended', async () => {
  standIns.spoil('service', `untilAsked(); void listen([Number(process.env.KVITTER_PORT)]); setTimeout(() => { process.stderr.write('no more memory'); process.exit(7) }, 800)`)
  launch()
  await untilReady()
  expect(await ended()).toBe(1)
  expect(written).toContain('Kvitter stopped. service ended with code 7: no more memory. More is in .local/logs/service.log.')
  expect(standIns.events().slice(-2)).toEqual(['tenant ends', 'azurite ends'])
})

test('data that cannot be read is one clear line that says how to begin anew', async () => {
  standIns.spoil('tenant', `process.stderr.write('SqliteError: file is not a database\\n    at convertError (index.js:59)'); process.exit(1)`)
  launch()
  expect(await ended()).toBe(1)
  expect(written).toMatch(/\nKvitter stopped\. tenant ended with code 1: SqliteError: file is not a database\..* npm start -- --reset\n$/)
})

test('a port in use is one clear line, and nothing is started', async () => {
  const server = createServer().listen(port + 6, '127.0.0.1')
  await once(server, 'listening')
  launch()
  expect(await ended()).toBe(1)
  server.close()
  expect(written.trim()).toMatch(new RegExp(`^Kvitter stopped. Port ${port + 6} is in use, .* PORT=${port + 100} npm start$`))
  expect(standIns.events()).toEqual([])
})

test('a second launcher over the same folder is refused', async () => {
  launch()
  await untilReady()
  const first = launcher
  launch([], { PORT: String(port + 20) })
  expect(await ended()).toBe(1)
  expect(written).toContain(`Kvitter runs already, at http://localhost:${port}/teams`)
  launcher = first
})

test('a damaged folder is one clear line, and --reset begins anew', async () => {
  mkdirSync(join(standIns.root, '.local'))
  writeFileSync(join(standIns.root, '.local/tenant.json'), 'broken')
  launch()
  expect(await ended()).toBe(1)
  expect(written.trim()).toMatch(/^Kvitter stopped\. The folder \.local is damaged: .* npm start -- --reset$/)
  launch(['--reset'])
  await untilReady()
})

test('what the operating system refuses is one clear line, and --reset puts right what lies in the place of the data', async () => {
  mkdirSync(join(standIns.root, '.local'))
  writeFileSync(join(standIns.root, '.local/logs'), 'a file')
  launch()
  expect(await ended()).toBe(1)
  expect(written.trim()).toMatch(/^Kvitter stopped\. The folder with its data cannot be used: EEXIST.* npm start -- --reset$/)
  rmSync(join(standIns.root, '.local'), { recursive: true })
  writeFileSync(join(standIns.root, '.local'), 'a file')
  launch()
  expect(await ended()).toBe(1)
  expect(written.trim()).toMatch(/^Kvitter stopped\. The folder \.local is damaged: .* npm start -- --reset$/)
  launch(['--reset'])
  await untilReady()
})

test('--reset forgets the tenant there was', async () => {
  launch()
  await untilReady()
  await stop()
  const tenantOf = (): unknown => JSON.parse(readFileSync(join(standIns.root, '.local/tenant.json'), 'utf8'))
  const before = tenantOf()
  standIns.forgetEvents()
  launch(['--reset'])
  await untilReady()
  expect(tenantOf()).not.toEqual(before)
  expect(standIns.events()).toContain('seed begins')
})

test.each([
  [[], { PORT: 'eighty' }, 'PORT is eighty'],
  [['--rset'], {}, 'Unknown argument --rset'],
])('a mistake on the command line (%j %j) is one clear line', async (given, environment, line) => {
  launch(given, environment)
  expect(await ended()).toBe(1)
  expect(written.trim()).toMatch(new RegExp(`^Kvitter stopped\\. ${line}`))
})

test('a launcher that is killed leaves no process behind', async () => {
  // The stand-in for `standing.js` does nothing, so the real one is built for this test.
  buildSync({ absWorkingDir: REPOSITORY, entryPoints: ['infra/local/launcher/standing.ts'], outfile: join(standIns.root, 'dist/standing.js'), allowOverwrite: true, bundle: true, platform: 'node', format: 'cjs' })
  launch()
  await untilReady()
  launcher?.kill('SIGKILL')
  const goneFor = async (milliseconds: number): Promise<boolean> => {
    const until = Date.now() + milliseconds
    while (Date.now() < until && standIns.events().filter((event) => /^(service|tenant|azurite) ends$/.test(event)).length < 3) await new Promise((resolve) => setTimeout(resolve, 50))
    return Date.now() < until
  }
  expect(await goneFor(10_000)).toBe(true)
  launch()
  await untilReady()
})

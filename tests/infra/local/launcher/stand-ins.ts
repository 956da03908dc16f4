import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { listTakenPorts } from '../../../../infra/local/launcher/ports'
import { portsOf } from '../../../../infra/local/tenant-settings'

/** A repository in which every program is a small one that listens where it should and writes down what happens to it. */
export type StandIns = {
  root: string
  /** `tenant begins`, `tenant ends` … in the order in which it came about. */
  events(): string[]
  forgetEvents(): void
  /** Makes the program of that name do something else from its next start on. */
  spoil(name: string, source: string): void
  remove(): void
}

const HEAD = (name: string) => `
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs')
const { createServer } = require('node:http')
const note = (what) => appendFileSync(${'`${process.cwd()}/events.log`'}, '${name} ' + what + '\\n')
const listen = (ports) => Promise.all(ports.map((port) => new Promise((resolve) => {
  const server = createServer((request, response) => { if (request.method === 'POST') note('asked ' + request.url); response.end('{}') })
  server.listen(port, '127.0.0.1', () => resolve(server))
})))
const untilAsked = () => process.on('SIGTERM', () => setTimeout(() => { note('ends'); process.exit(0) }, 30))
note('begins')
`

const PROGRAMS: Record<string, string> = {
  'dist/build.js': `note('ends')`,
  'dist/standing.js': '',
  'dist/storage-faults.js': '',
  'dist/tenant.js': `
    const { port } = JSON.parse(readFileSync(process.argv[2] + '/tenant.json', 'utf8'))
    writeFileSync(process.argv[2] + '/ca.pem', '')
    untilAsked()
    void listen([port, port + 2, port + 3, port + 4])`,
  'node_modules/azurite/dist/src/azurite.js': `
    const ports = process.argv.flatMap((argument, at) => (argument.endsWith('Port') ? [Number(process.argv[at + 1])] : []))
    untilAsked()
    void listen(ports)`,
  'dist/provision.js': `process.stdout.write('Created everything.\\n'); note('ends')`,
  'dist/seed.js': `process.stdout.write('200 people.\\n'); note('ends')`,
  'dist/service.js': `untilAsked(); void listen([Number(process.env.KVITTER_PORT)])`,
}

export function createStandIns(): StandIns {
  const root = mkdtempSync(join(tmpdir(), 'kvitter-launch-'))
  const write = (file: string, source: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    const name = file.slice(file.lastIndexOf('/') + 1, -'.js'.length)
    writeFileSync(join(root, file), name === 'standing' || name === 'storage-faults' ? source : HEAD(name) + source)
  }
  for (const [file, source] of Object.entries(PROGRAMS)) write(file, source)
  const log = join(root, 'events.log')
  return {
    root,
    events: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    forgetEvents: () => rmSync(log, { force: true }),
    spoil: (name, source) => write(Object.keys(PROGRAMS).find((file) => file.endsWith(`/${name}.js`)) ?? name, source),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** The first of ten ports that are free now. Each test file begins elsewhere, because several run at once. */
export async function findFreePorts(from: number): Promise<number> {
  for (let port = from; port < from + 500; port += 10) if ((await listTakenPorts(Object.values(portsOf({ port })))).length === 0) return port
  throw new Error(`No ten ports are free from ${from} on`)
}

import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { connectStorageFaults, type StorageFaults } from '../infra/local/faults/storage-control'

export type AzuritePorts = { blob: number; queue: number; table: number }
export type RunningAzurite = { connectionString: string; ports: AzuritePorts; processId: number; faults: StorageFaults; stop: () => Promise<void> }

/** Accounts of an Azurite that tests start: the first is Azurite's own; each test file takes one that no other has. */
export const ACCOUNTS = ['devstoreaccount1', 'azurequeue', 'azurerows', 'azurestorage', 'azuretexts', 'factflow', 'service', 'provision', 'seeder', 'journeys', 'bench'] as const
/** And as many as the proof of single faults has worlds at the same time. */
export const LANE_ACCOUNTS = Array.from({ length: 64 }, (_, index) => `lane${index}` as const)
export type Account = (typeof ACCOUNTS)[number] | (typeof LANE_ACCOUNTS)[number]
/** The well-known key, the same in every installation; it protects nothing. */
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** Starts Azurite with nothing on disk, on the ports given or on free ones. `stop` ends it as the launcher does, with SIGTERM. */
export async function startAzurite(given?: AzuritePorts): Promise<RunningAzurite> {
  const ports = given ?? (await findFreePorts())
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-azurite-'))
  const preload = join(folder, 'storage-faults.js')
  await build({ entryPoints: [join(__dirname, '../infra/local/faults/storage-faults.ts')], outfile: preload, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' })
  const program = join(__dirname, '../node_modules/azurite/dist/src/azurite.js')
  const child = spawn(
    process.execPath,
    [
      '--require', preload, program, '--silent', '--inMemoryPersistence', '--disableTelemetry', '--skipApiVersionCheck',
      '--blobHost', '127.0.0.1', '--blobPort', String(ports.blob),
      '--queueHost', '127.0.0.1', '--queuePort', String(ports.queue),
      '--tableHost', '127.0.0.1', '--tablePort', String(ports.table),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, AZURITE_ACCOUNTS: [...ACCOUNTS, ...LANE_ACCOUNTS].map((account) => `${account}:${KEY}`).join(';') } },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let said = ''
    const hear = (bytes: Buffer) => {
      said += bytes.toString()
      if ((said.match(/successfully listen/g) ?? []).length >= 3) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', () => reject(new Error(`Azurite ended before it listened: ${said}`)))
  })
  return {
    ports,
    processId: child.pid ?? 0,
    connectionString: connectionStringOf(ports),
    faults: connectStorageFaults(ports.table),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true })
    },
  }
}

/** The variable in which a run that has started one Azurite for all says where: `blob,queue,table`. */
export const SHARED_PORTS = 'AZURITE_PORTS'

/** The run's own Azurite when there is one, else one started for this file alone. */
export async function useAzurite(account: Account): Promise<{ connectionString: string; stop: () => Promise<void> }> {
  const { ports, stop } = await shareAzurite()
  return { connectionString: connectionStringOf(ports, account), stop }
}

/** The same for whoever needs more accounts than one. */
export async function shareAzurite(): Promise<Pick<RunningAzurite, 'ports' | 'stop'>> {
  const [blob, queue, table] = (process.env[SHARED_PORTS] ?? '').split(',').map(Number)
  return blob && queue && table ? { ports: { blob, queue, table }, stop: () => Promise.resolve() } : startAzurite()
}

export function connectionStringOf({ blob, queue, table }: AzuritePorts, account: Account = 'devstoreaccount1'): string {
  const endpoint = (name: string, port: number) => `${name}Endpoint=http://127.0.0.1:${port}/${account};`
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${KEY};${endpoint('Blob', blob)}${endpoint('Queue', queue)}${endpoint('Table', table)}`
}

async function findFreePorts(): Promise<AzuritePorts> {
  const servers = await Promise.all([1, 2, 3].map(() => listenAnywhere()))
  const [blob = 0, queue = 0, table = 0] = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return { blob, queue, table }
}

function listenAnywhere() {
  const server = createServer()
  return new Promise<typeof server>((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

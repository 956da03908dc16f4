import { spawn } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

export type AzuritePorts = { blob: number; queue: number; table: number }
export type RunningAzurite = { connectionString: string; ports: AzuritePorts; processId: number; stop(): Promise<void> }

/** Azurite's well-known account, the same in every installation; a key that protects nothing. */
const ACCOUNT = 'devstoreaccount1'
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

/** Starts Azurite with nothing on disk, on the ports given or on free ones. `stop` ends it as the launcher does, with SIGTERM. */
export async function startAzurite(given?: AzuritePorts): Promise<RunningAzurite> {
  const ports = given ?? (await findFreePorts())
  const program = join(__dirname, '../node_modules/azurite/dist/src/azurite.js')
  const child = spawn(
    process.execPath,
    [
      program, '--silent', '--inMemoryPersistence', '--disableTelemetry', '--skipApiVersionCheck',
      '--blobHost', '127.0.0.1', '--blobPort', String(ports.blob),
      '--queueHost', '127.0.0.1', '--queuePort', String(ports.queue),
      '--tableHost', '127.0.0.1', '--tablePort', String(ports.table),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
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
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

export function connectionStringOf({ blob, queue, table }: AzuritePorts): string {
  const endpoint = (name: string, port: number) => `${name}Endpoint=http://127.0.0.1:${port}/${ACCOUNT};`
  return `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};${endpoint('Blob', blob)}${endpoint('Queue', queue)}${endpoint('Table', table)}`
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

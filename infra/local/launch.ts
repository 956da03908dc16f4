import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dayOf } from '../../core/days/day'
import { buildWhatChanged } from './launcher/build-what-changed'
import { ChildFailedError } from './launcher/child'
import { startLocalTenant } from './launcher/local-tenant'
import { listTakenPorts } from './launcher/ports'
import { createProgress } from './launcher/progress'
import { NotReadyError } from './launcher/ready'
import { createTenantSettings, portsOf, readTenantSettings, TenantSettingsError, writeTenantSettings, type TenantSettings } from './tenant-settings'

const DEFAULT_PORT = 5300
const DEFAULT_PEOPLE = 12_000

/** Something a person can put right; its message is the one line that says how. */
export class LaunchError extends Error {
  override readonly name = 'LaunchError'
}

export type LaunchInput = { root: string; arguments: readonly string[]; environment: Record<string, string | undefined> }

/** `npm start`: checks, builds what changed, brings the local tenant up, and takes it down again on Ctrl-C. */
export async function launch({ root, arguments: given, environment }: LaunchInput): Promise<number> {
  const progress = createProgress((text) => process.stdout.write(text), process.stdout.isTTY)
  const stopping = untilAskedToStop()
  const abort = new AbortController()
  void stopping.then(() => abort.abort())
  try {
    const { port, people, isReset } = readLaunchOptions(given, environment)
    const folder = join(root, '.local')
    await requireFreePorts(port)
    if (isReset) await rm(folder, { recursive: true, force: true })
    const settings = await prepareSettings(folder, port, people)
    process.stdout.write(`\nKvitter, the local tenant of ${settings.domain}\n\n`)
    await buildWhatChanged(root, progress, (child) => abort.signal.addEventListener('abort', () => void child.stop()))
    const tenant = await startLocalTenant({ root, folder, settings, progress, signal: abort.signal })
    process.stdout.write(`\nReady: ${tenant.address}\n`)
    const failure = await Promise.race([tenant.failed, stopping])
    process.stdout.write('\nStopping …\n')
    await tenant.stop()
    return failure instanceof ChildFailedError ? complain(failure.message) : 0
  } catch (error) {
    // What was cut off by Ctrl-C is gone over again at the next start.
    if (abort.signal.aborted) return 0
    if (error instanceof LaunchError || error instanceof ChildFailedError || error instanceof NotReadyError) return complain(error.message)
    throw error
  }
}

export function readLaunchOptions(given: readonly string[], environment: Record<string, string | undefined>): { port: number; people: number; isReset: boolean } {
  const unknown = given.filter((argument) => argument !== '--reset')
  if (unknown.length > 0) throw new LaunchError(`Unknown argument ${unknown.join(' ')}. Known is --reset, which begins anew: npm start -- --reset`)
  const port = Number(environment['PORT'] ?? DEFAULT_PORT)
  if (!Number.isInteger(port) || port < 1024 || port > 65_526) throw new LaunchError(`PORT is ${environment['PORT']}, but must be a number from 1024 to 65526.`)
  const people = Number(environment['PEOPLE'] ?? DEFAULT_PEOPLE)
  if (!Number.isInteger(people) || people < 100 || people > 60_000) throw new LaunchError(`PEOPLE is ${environment['PEOPLE']}, but must be a number from 100 to 60000.`)
  return { port, people, isReset: given.includes('--reset') }
}

/** The settings of an earlier start, moved to the port asked for, or fresh ones. */
export async function prepareSettings(folder: string, port: number, people: number): Promise<TenantSettings> {
  const known = await readTenantSettings(folder).catch((error: unknown) => {
    throw error instanceof TenantSettingsError ? new LaunchError(`The folder .local is damaged (${error.message}). Begin anew with: npm start -- --reset`) : error
  })
  if (!known && existsSync(join(folder, 'azurite')))
    throw new LaunchError('The folder .local has lost its tenant.json. Begin anew with: npm start -- --reset')
  const settings =
    known ??
    createTenantSettings(
      { guid: randomUUID, secret: () => randomBytes(32).toString('base64url') },
      { port, seed: randomInt(1, 2 ** 31), firstDay: dayOf(new Date()), people },
    )
  if (known?.port !== port) {
    await mkdir(folder, { recursive: true })
    await writeTenantSettings(folder, { ...settings, port })
  }
  return { ...settings, port }
}

async function requireFreePorts(port: number): Promise<void> {
  const taken = await listTakenPorts(Object.values(portsOf({ port })))
  if (taken.length > 0)
    throw new LaunchError(
      `Port ${taken.join(', ')} is in use, and Kvitter needs ${port} to ${port + 9}. Stop what runs there, or choose others: PORT=${port + 100} npm start`,
    )
}

function untilAskedToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
  })
}

function complain(text: string): number {
  process.stderr.write(`\nKvitter stopped. ${text}\n`)
  return 1
}

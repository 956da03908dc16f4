import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../../../core/days/day'
import { FIRST_IMPORT_DAYS_BEFORE } from '../municipality/history-days'
import { portsOf, type TenantSettings } from '../tenant-settings'
import type { Child, ChildFailedError } from './child'
import { COLLECT } from './collect-when-idle'
import { azuriteArguments, azuriteEnvironment, provisionEnvironment, serviceEnvironment, type StorageMode } from './environment'
import { putLimitsOn } from './put-limits-on'
import { createProcesses, type Processes } from './processes'
import type { Progress } from './progress'
import { waitForHealth, waitForPorts } from './ready'
import { readStartedBefore, writeStartedBefore } from './started-before'

export type LocalTenant = {
  /** Where a person goes. */
  address: string
  /** The processes that run now. */
  children: () => readonly Pick<Child, 'name' | 'pid'>[]
  /** Resolves with the reason when a process dies that should not have. */
  failed: Promise<ChildFailedError>
  /** Ends the service, in peace or as a power cut would, and starts it again: for tests of what survives. */
  restartService: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
  /** Ends service, tenant and Azurite, in this order, each in peace. */
  stop: () => Promise<void>
}

export type LocalTenantInput = {
  /** The repository, with everything built in its `dist`. */
  root: string
  /** Where this tenant keeps everything; its `tenant.json` must be there. */
  folder: string
  settings: TenantSettings
  progress: Progress
  /** Given by the launcher, which may be asked to stop them before all are there. */
  processes?: Processes
  storage?: StorageMode
}

/** Azurite last: only what it was still asked for, and then saved, is not lost. */
export const STOP_ORDER = ['build', 'seed', 'provision', 'service', 'tenant', 'azurite'] as const

/**
 * Of the service, here and in Azure: with a small nursery a fifth of its time under load goes to collecting, and each full
 * collection holds up whoever clicks then for a quarter of a second, so they come rarely.
 */
export const SERVICE_MEMORY = ['--max-semi-space-size=32', '--heap-growing-percent=300'] as const

/** How each keeps its memory small, so that all of them together stay below 700 MB at rest. */
const MEMORY = {
  standing: ['--max-semi-space-size=2', '--expose-gc', '--require'],
  service: [...SERVICE_MEMORY, '--expose-gc', '--require'],
  /** The tenant: a page of a large list makes megabytes that live for a moment. */
  serving: ['--max-semi-space-size=16', '--heap-growing-percent=300', '--expose-gc', '--require'],
  once: ['--max-semi-space-size=8'],
} as const

/**
 * Brings up a whole local tenant from what lies built in `dist`: tenant and Azurite, then the provisioner, the seeder and
 * the service. What an earlier start has done is not done again; what it left unfinished is gone over from its beginning.
 */
export async function startLocalTenant({ root, folder, settings, progress, processes: given, storage }: LocalTenantInput): Promise<LocalTenant> {
  const logFolder = join(folder, 'logs')
  await mkdir(logFolder, { recursive: true })
  const processes = given ?? createProcesses({ cwd: root, logFolder, onStarted: () => undefined })
  const ports = portsOf(settings)
  const built = (name: string): string => join(root, 'dist', `${name}.js`)
  const standing = [...MEMORY.standing, built('standing')]
  const serving = [...MEMORY.serving, built('standing')]
  const ofService = [...MEMORY.service, built('standing')]
  // Made by the tenant at its first start, so only for those that start after it.
  const trust = { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') }
  let isSound = true
  void processes.failed.then(() => (isSound = false))

  const startStorage = async (): Promise<void> => {
    const azurite = processes.start({
      name: 'azurite',
      arguments: [...(storage === 'measured' ? serving : standing), '--require', built('storage-faults'), ...azuriteArguments(root, join(folder, 'azurite'), settings, storage)],
      environment: azuriteEnvironment(settings),
    })
    await waitForPorts(azurite, [ports.blob, ports.queue, ports.table])
  }
  const startTenantAndStorage = async (): Promise<void> => {
    const tenant = processes.start({ name: 'tenant', arguments: [...serving, built('tenant'), folder], environment: {} })
    await Promise.all([waitForPorts(tenant, [ports.web, ports.issuer, ports.graph, ports.connector]), startStorage()])
  }
  /** Azurite keeps a quarter of its memory for good from all that was written while seeding; newly started it is as small as every other time. */
  const restartStorage = async (): Promise<void> => {
    await processes.end('azurite', 'SIGTERM')
    await startStorage()
  }
  const startService = async (): Promise<void> => {
    const service = processes.start({ name: 'service', arguments: [...ofService, built('service')], environment: { ...trust, ...serviceEnvironment(settings) } })
    await waitForHealth(service, `http://127.0.0.1:${ports.service}/healthz`)
  }
  const runOnce = async (what: string, name: string, more: readonly string[], environment: Record<string, string>): Promise<void> => {
    const said = await progress.step(what, () => processes.run({ name, arguments: [...MEMORY.once, built(name), ...more], environment: { ...trust, ...environment } }))
    if (said !== '') progress.say(said)
  }
  const bringUp = async (): Promise<string> => {
    const before = await readStartedBefore(folder)
    const provisioner = createHash('sha256').update(await readFile(built('provision'))).digest('hex')
    await writeStartedBefore(folder, { ...before, stoppedInOrder: false })
    await progress.step('Tenant and storage', startTenantAndStorage)
    const historyBegins = `${addDays(settings.firstDay, -FIRST_IMPORT_DAYS_BEFORE)}T08:00:00.000Z`
    if (!before.stoppedInOrder || before.provisionedBy !== provisioner)
      await runOnce('Lists, tables and rights', 'provision', [], provisionEnvironment(settings, historyBegins))
    if (!before.stoppedInOrder || !before.isSeeded) {
      await runOnce('The sample municipality and its first signatures', 'seed', [folder], serviceEnvironment(settings))
      if (storage !== 'measured') await restartStorage()
    }
    await progress.step('The service', startService)
    await putLimitsOn(ports.web)
    for (const child of processes.list()) child.tell(COLLECT)
    return provisioner
  }

  try {
    const provisionedBy = await Promise.race([bringUp(), processes.failed.then((error) => Promise.reject(error))])
    return {
      address: `http://localhost:${ports.web}/teams`,
      children: () => processes.list(),
      failed: processes.failed,
      async restartService(signal) {
        await processes.end('service', signal)
        await startService()
      },
      async stop() {
        await processes.stop(STOP_ORDER)
        if (isSound) await writeStartedBefore(folder, { provisionedBy, isSeeded: true, stoppedInOrder: true })
      },
    }
  } catch (error) {
    await processes.stop(STOP_ORDER)
    throw error
  }
}

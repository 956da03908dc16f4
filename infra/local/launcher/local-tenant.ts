import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '../../../core/days/day'
import { FIRST_IMPORT_DAYS_BEFORE } from '../municipality/history-days'
import { portsOf, type TenantSettings } from '../tenant-settings'
import { ChildFailedError, runToEnd, startChild, type Child, type ChildPlan } from './child'
import { azuriteArguments, azuriteEnvironment, provisionEnvironment, serviceEnvironment } from './environment'
import type { Progress } from './progress'
import { waitForHealth, waitForPorts } from './ready'
import { readStartedBefore, writeStartedBefore } from './started-before'

export type LocalTenant = {
  /** Where a person goes. */
  address: string
  /** By name, with their process ids. */
  children: () => readonly Pick<Child, 'name' | 'pid'>[]
  /** Resolves with the reason when a process dies that should not have. */
  failed: Promise<ChildFailedError>
  /** Kills the service as a power cut would, and starts it again: for tests of what survives. */
  restartService(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Ends service, tenant and Azurite, in this order, each in peace. */
  stop(): Promise<void>
}

export type LocalTenantInput = { root: string; folder: string; settings: TenantSettings; progress: Progress; /** Aborted, everything started so far is stopped and the start fails. */ signal?: AbortSignal }

/** How much each may use before its garbage collector works harder: the whole tenant stays below 700 MB. */
const MEMORY = {
  tenant: ['--max-semi-space-size=2', '--max-old-space-size=512'],
  azurite: ['--max-semi-space-size=2'],
  service: ['--max-semi-space-size=4', '--max-old-space-size=1024'],
  once: ['--max-semi-space-size=8'],
} as const

/**
 * Brings up a whole local tenant from what lies built in `dist`: tenant and Azurite, then the provisioner, the seeder and
 * the service. What an earlier start has done is not done again; what it left unfinished is gone over from its beginning.
 */
export async function startLocalTenant({ root, folder, settings, progress, signal }: LocalTenantInput): Promise<LocalTenant> {
  const ports = portsOf(settings)
  const children: Child[] = []
  const isStopping = { now: false }
  let fail: (error: ChildFailedError) => void = () => undefined
  const failed = new Promise<ChildFailedError>((resolve) => (fail = resolve))

  await mkdir(join(folder, 'logs'), { recursive: true })
  const plan = (name: string, program: readonly string[], environment: Record<string, string>): ChildPlan => ({
    name,
    arguments: program,
    environment: { ...systemEnvironment(), ...environment },
    logFile: join(folder, 'logs', `${name}.log`),
    cwd: root,
  })
  // Made by the tenant at its first start, so only for those that start after it.
  const trust = { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') }
  const built = (name: string) => join(root, 'dist', `${name}.js`)
  const start = (childPlan: ChildPlan): Child => {
    const child = startChild(childPlan)
    children.push(child)
    void child.ended.then((exit) => {
      if (!isStopping.now && children.includes(child)) fail(new ChildFailedError(exit, child.lastLines()))
    })
    return child
  }
  const startService = async (): Promise<void> => {
    const service = start(plan('service', [...MEMORY.service, built('service')], { ...trust, ...serviceEnvironment(settings) }))
    await waitForHealth(service, `http://127.0.0.1:${ports.service}/healthz`)
  }
  const end = async (name: string): Promise<void> => {
    const index = children.findIndex((child) => child.name === name)
    const [child] = index < 0 ? [] : children.splice(index, 1)
    await child?.stop()
  }
  const stop = async (): Promise<void> => {
    isStopping.now = true
    for (const name of ['seed', 'provision', 'service', 'tenant', 'azurite']) await end(name)
  }
  const run = async (childPlan: ChildPlan): Promise<void> => {
    const ended = await runToEnd(childPlan, (child) => children.push(child)).finally(() => {
      const index = children.findIndex(({ name }) => name === childPlan.name)
      if (index >= 0) children.splice(index, 1)
    })
    if (ended !== '') progress.say(ended.replaceAll('\n', '\n  '))
  }

  signal?.addEventListener('abort', () => void stop())
  try {
    signal?.throwIfAborted()
    const before = await readStartedBefore(folder)
    const provisioner = createHash('sha256').update(await readFile(built('provision'))).digest('hex')
    const mustProvision = !before.stoppedInOrder || before.provisionedBy !== provisioner
    const mustSeed = !before.stoppedInOrder || !before.isSeeded
    await writeStartedBefore(folder, { ...before, stoppedInOrder: false })

    await progress.step('Tenant and storage', async () => {
      const tenant = start(plan('tenant', [...MEMORY.tenant, built('tenant'), folder], {}))
      const azurite = start(plan('azurite', [...MEMORY.azurite, ...azuriteArguments(root, join(folder, 'azurite'), settings)], azuriteEnvironment(settings)))
      await Promise.all([
        waitForPorts(tenant, [ports.web, ports.issuer, ports.graph, ports.connector]),
        waitForPorts(azurite, [ports.blob, ports.queue, ports.table]),
      ])
    })
    const since = `${addDays(settings.firstDay, -FIRST_IMPORT_DAYS_BEFORE)}T08:00:00.000Z`
    if (mustProvision)
      await progress.step('Lists, tables and rights', () => run(plan('provision', [...MEMORY.once, built('provision')], { ...trust, ...provisionEnvironment(settings, since) })))
    if (mustSeed)
      await progress.step('The sample municipality and its first signatures', () => run(plan('seed', [...MEMORY.once, built('seed'), folder], { ...trust, ...serviceEnvironment(settings) })))
    await progress.step('The service', startService)

    return {
      address: `http://localhost:${ports.web}/teams`,
      children: () => children,
      failed,
      async restartService(signal) {
        const index = children.findIndex(({ name }) => name === 'service')
        const [service] = index < 0 ? [] : children.splice(index, 1)
        if (service && signal === 'SIGKILL') process.kill(service.pid, 'SIGKILL')
        await (signal === 'SIGKILL' ? service?.ended : service?.stop())
        await startService()
      },
      async stop() {
        await stop()
        await writeStartedBefore(folder, { provisionedBy: provisioner, isSeeded: true, stoppedInOrder: true })
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a child needs of the environment we were started in. Settings of ours set there by mistake must not reach it. */
function systemEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(KVITTER|PROVISION|AZURITE)_|^NODE_OPTIONS$/.test(name))
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

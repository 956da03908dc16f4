import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildWhatChanged } from './launcher/build-what-changed'
import { ChildFailedError } from './launcher/child'
import { explainFailure } from './launcher/explain-failure'
import { LaunchError, readLaunchOptions } from './launcher/launch-options'
import { startLocalTenant, STOP_ORDER } from './launcher/local-tenant'
import { prepareSettings } from './launcher/prepare-settings'
import { createProcesses, StoppedError } from './launcher/processes'
import { createProgress } from './launcher/progress'
import { NotReadyError } from './launcher/ready'
import { requireFree } from './launcher/require-free'
import { forgetRunning, writeRunning } from './launcher/running'
import type { TenantSettings } from './tenant-settings'

export type LaunchInput = { root: string; arguments: readonly string[]; environment: Record<string, string | undefined> }

/** `npm start`: checks, builds what changed, brings the local tenant up, and takes it down again on Ctrl-C. The exit code. */
export async function launch({ root, arguments: given, environment }: LaunchInput): Promise<number> {
  try {
    const options = readLaunchOptions(given, environment)
    const folder = join(root, options.folder)
    await requireFree(folder, options.port)
    if (options.isReset) await rm(folder, { recursive: true, force: true })
    const settings = await prepareSettings(folder, options.port, options.people, new Date())
    return await runTenant(root, folder, settings)
  } catch (error) {
    // What Ctrl-C cut off is gone over again at the next start.
    if (error instanceof StoppedError) return 0
    if (error instanceof LaunchError || error instanceof NotReadyError) return complain(error.message)
    if (isSystemError(error)) return complain(`The folder with its data cannot be used: ${error.message}. Put that right, or begin anew with: npm start -- --reset`)
    throw error
  }
}

/** The operating system refused: no right to the folder, a file in its place, a full disk. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

async function runTenant(root: string, folder: string, settings: TenantSettings): Promise<number> {
  const logFolder = join(folder, 'logs')
  await mkdir(logFolder, { recursive: true })
  const childIds: number[] = []
  const note = (): void => writeRunning(folder, { processId: process.pid, port: settings.port, childIds })
  const processes = createProcesses({
    cwd: root,
    logFolder,
    onStarted: ({ pid }) => {
      childIds.push(pid)
      note()
    },
  })
  const asked = untilAskedToStop()
  let isAsked = false
  void asked.then(() => {
    isAsked = true
    return processes.stop(STOP_ORDER)
  })
  const progress = createProgress((text) => process.stdout.write(text), process.stdout.isTTY)
  note()
  try {
    process.stdout.write(`\nKvitter, the local tenant of ${settings.domain}\n\n`)
    await buildWhatChanged(root, processes, progress)
    const tenant = await startLocalTenant({ root, folder, settings, processes, progress })
    process.stdout.write(`\nReady: ${tenant.address}\n`)
    const failure = await Promise.race([tenant.failed, asked])
    process.stdout.write('\nStopping …\n')
    await tenant.stop()
    return failure ? complain(explainFailure(failure, folder)) : 0
  } catch (error) {
    await processes.stop(STOP_ORDER)
    // Cut off, its processes fail one after the other: that is no failure.
    if (isAsked) throw new StoppedError()
    if (error instanceof ChildFailedError) return complain(explainFailure(error, folder))
    throw error
  } finally {
    forgetRunning(folder)
  }
}

function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

function complain(text: string): number {
  process.stderr.write(`\nKvitter stopped. ${text}\n`)
  return 1
}

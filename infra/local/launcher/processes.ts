import { join } from 'node:path'
import { ChildFailedError, startChild, type Child } from './child'

export type ProcessPlan = { name: string; arguments: readonly string[]; environment: Record<string, string> }

/** The processes of one local tenant, started one by one and ended together. */
export type Processes = {
  /** One that stays. */
  start(plan: ProcessPlan): Child
  /** One that comes to its end; what it said last. Anything but a clean end throws `ChildFailedError`. */
  run(plan: ProcessPlan): Promise<string>
  /** Ends the one of that name, if it is there, as told; once all are being stopped that is left to `stop`. */
  end(name: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  /** Ends all, in the order given, each in peace before the next. After it nothing more starts. */
  stop(order: readonly string[]): Promise<void>
  list(): readonly Child[]
  /** Resolves with the first that died without being asked to. */
  failed: Promise<ChildFailedError>
}

/** glibc otherwise keeps a pool of freed memory for each thread, which Azurite's file buffers fill by the hundred megabytes. */
const MEMORY_ENVIRONMENT = { MALLOC_ARENA_MAX: '2' }

export type ProcessesOptions = { cwd: string; logFolder: string; onStarted: (child: Child) => void }

export function createProcesses({ cwd, logFolder, onStarted }: ProcessesOptions): Processes {
  const running: Child[] = []
  let stopped: Promise<void> | undefined
  let fail: (error: ChildFailedError) => void = () => undefined
  const failed = new Promise<ChildFailedError>((resolve) => (fail = resolve))

  const take = (name: string): Child | undefined => {
    const index = running.findIndex((child) => child.name === name)
    return index < 0 ? undefined : running.splice(index, 1)[0]
  }
  const start = ({ name, arguments: given, environment }: ProcessPlan, isStanding: boolean): Child => {
    if (stopped) throw new StoppedError()
    const child = startChild({ name, arguments: given, environment: { ...systemEnvironment(), ...environment }, logFile: join(logFolder, `${name}.log`), cwd, isStanding })
    running.push(child)
    onStarted(child)
    return child
  }
  const end = async (name: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const child = take(name)
    if (signal === 'SIGKILL') await child?.kill()
    else await child?.stop()
  }
  return {
    start(plan) {
      const child = start(plan, true)
      void child.ended.then((exit) => {
        // Those that we end are taken from the list first.
        if (running.includes(child)) fail(new ChildFailedError(exit, child.lastLines()))
      })
      return child
    },
    async run(plan) {
      const child = start(plan, false)
      const exit = await child.ended
      take(plan.name)
      if (exit.code !== 0) throw new ChildFailedError(exit, child.lastLines())
      return child.lastLines()
    },
    async end(name, signal) {
      if (stopped) throw new StoppedError()
      await end(name, signal)
    },
    stop(order) {
      stopped ??= (async () => {
        for (const name of order) await end(name, 'SIGTERM')
      })()
      return stopped
    },
    list: () => running,
    failed,
  }
}

/** Asked to stop while still starting. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
  constructor() {
    super('Stopped while starting')
  }
}

/** What a process needs of the environment we were started in. Settings of ours set there by mistake must not reach it. */
function systemEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(([name]) => !/^(KVITTER|PROVISION|AZURITE)_|^NODE_OPTIONS$/.test(name))
  return { ...Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))), ...MEMORY_ENVIRONMENT }
}

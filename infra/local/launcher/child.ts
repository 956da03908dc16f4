import { once } from 'node:events'
import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { createWriteStream } from 'node:fs'

export type ChildPlan = {
  name: string
  /** The program and its arguments, run by this same Node. */
  arguments: readonly string[]
  environment: Record<string, string>
  /** Where what it writes goes. */
  logFile: string
  cwd: string
  /** Whether it stays, and listens to us: see `standing.ts`. */
  isStanding?: boolean
}

export type Exit = { name: string; code: number | null; signal: NodeJS.Signals | null }

export type Child = {
  name: string
  pid: number
  /** Resolves when it has ended, for whatever reason. */
  ended: Promise<Exit>
  /** Asks it to end and waits; one that does not is killed after the time given. */
  stop(patienceMilliseconds?: number): Promise<Exit>
  /** As a power cut would. */
  kill(): Promise<Exit>
  /** Says something to one that is standing. */
  tell(message: string): void
  /** The last lines it wrote, for the one message about why it died. */
  lastLines(): string
}

const REMEMBERED_CHARACTERS = 4_000
const REMEMBERED_LINES = 12
/** Where in the code it was says nothing to whoever reads the launcher's line; it stays in the log. */
const STACK_FRAME = /^\s+at /
const PATIENCE_MILLISECONDS = 25_000

/** Starts a process in a group of its own, so that Ctrl-C reaches it only through us, in our order. */
export function startChild({ name, arguments: given, environment, logFile, cwd, isStanding = false }: ChildPlan): Child {
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', ...(isStanding ? (['ipc'] as const) : [])]
  const child: ChildProcess = spawn(process.execPath, given, { cwd, env: environment, stdio, detached: true })
  const file = createWriteStream(logFile, { flags: 'a' })
  let last = ''
  const keep = (chunk: Buffer) => {
    file.write(chunk)
    last = (last + chunk.toString()).slice(-REMEMBERED_CHARACTERS)
  }
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', keep)
  const ended = once(child, 'close').then(([code, signal]: unknown[]): Exit => {
    file.end()
    return { name, code: code as number | null, signal: signal as NodeJS.Signals | null }
  })
  return {
    name,
    pid: child.pid ?? -1,
    ended,
    async stop(patienceMilliseconds = PATIENCE_MILLISECONDS) {
      child.kill('SIGTERM')
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds)
      const exit = await ended
      clearTimeout(timer)
      return exit
    },
    kill() {
      child.kill('SIGKILL')
      return ended
    },
    tell(message) {
      if (child.connected) child.send(message)
    },
    lastLines: () => last.trim().split('\n').filter((line) => !STACK_FRAME.test(line)).slice(-REMEMBERED_LINES).join('\n'),
  }
}

export class ChildFailedError extends Error {
  override readonly name = 'ChildFailedError'
  constructor(readonly exit: Exit, readonly lastLines: string) {
    super(`${exit.name} ended ${exit.signal ? `by ${exit.signal}` : `with code ${exit.code}`}${lastLines && `:\n${lastLines}`}`)
  }
}

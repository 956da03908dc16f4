import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const FILE = 'running.json'

/** The launcher that has the folder now, or had it last when it was killed, and the processes it started. */
const Running = z.object({ processId: z.int(), port: z.int(), childIds: z.array(z.int()) })
export type Running = z.infer<typeof Running>

export function readRunning(folder: string): Running | undefined {
  try {
    const parsed = Running.safeParse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    // Nobody has it, something else lies in its place, or a launcher was cut off while writing and is gone.
    const { code } = error as NodeJS.ErrnoException
    if (error instanceof SyntaxError || code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

export function writeRunning(folder: string, running: Running): void {
  writeFileSync(join(folder, FILE), JSON.stringify(running))
}

export function forgetRunning(folder: string): void {
  rmSync(join(folder, FILE), { force: true })
}

export function isProcessAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Alive, but another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

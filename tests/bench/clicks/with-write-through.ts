import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The baseline in a process of its own, for as long as `use` takes. */
export async function withWriteThrough<Result>(root: string, folder: string, environment: Record<string, string>, port: number, use: () => Promise<Result>): Promise<Result> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/clicks/write-through.ts', String(port)], {
    cwd: root,
    env: { ...process.env, ...environment, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.once('data', () => resolve())
      child.once('exit', (code) => reject(new Error(`The write-through baseline ended with ${String(code)}`)))
    })
    return await use()
  } finally {
    child.kill('SIGTERM')
  }
}

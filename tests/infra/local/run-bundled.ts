import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { buildSync } from 'esbuild'

const REPOSITORY = join(__dirname, '../../..')

export type Ended = { code: number; stdout: string; stderr: string }

/** A program of ours as one file, as the build makes it. */
export function bundleProgram(entry: string, outfile: string): void {
  buildSync({ absWorkingDir: REPOSITORY, entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', packages: 'external', logLevel: 'silent' })
}

/** Runs it to its end in a process of its own: only so does Node take the authority that signed the tenant's certificates. */
export function runProgram(file: string, given: readonly string[], environment: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env['PATH'], NODE_PATH: join(REPOSITORY, 'node_modules'), ...environment }
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...given], { cwd: REPOSITORY, env }, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }))
  })
}

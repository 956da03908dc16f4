import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JestResult, type JestRun } from './count-results'

export type JestInput = {
  root: string
  environment: NodeJS.ProcessEnv
  /** Where jest writes its result. */
  output: string
  workers: number
  options: readonly string[]
  /** Where its report for people goes. */
  say: (text: string) => void
}

/** Runs jest with its own words on our output, failures last, and hands back what it counted. */
export async function runJest({ root, environment, output, workers, options, say }: JestInput): Promise<JestRun> {
  const program = join(root, 'node_modules/jest/bin/jest.js')
  const given = [program, '--ci', '--json', `--outputFile=${output}`, `--maxWorkers=${workers}`, '--passWithNoTests', ...options]
  // With --json jest prints the result on standard output too; its report for people goes to standard error.
  const child = spawn(process.execPath, given, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  child.stderr.setEncoding('utf8').on('data', say)
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => child.once('close', (...ended) => resolve(ended)))
  const text = await readFile(output, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (text === undefined) return { outcome: 'crashed', reason: `jest ended with ${signal ?? code} and left no result` }
  const result = JestResult.parse(JSON.parse(text))
  const sawFailure = result.numFailedTests + result.numRuntimeErrorTestSuites > 0
  return code === 0 || sawFailure ? { outcome: 'ran', result } : { outcome: 'crashed', reason: `jest ended with ${signal ?? code}, though no test failed` }
}

import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStale } from '../infra/build/build-stale'
import { SHARED_PORTS, startAzurite } from './azurite'
import { unpackChromium } from './browser/chromium'
import { addCounts, countResults, NOTHING, verdict, type Counts } from './run/count-results'
import { runJest } from './run/run-jest'

/**
 * `npm test [-- PATH …]`: everything, on a machine where only `npm ci` has run. Builds what the journeys open, starts one
 * Azurite for all, runs the many small files on both cores and then the journeys, two at a time.
 * Ends with one line, `N passed, N failed`, counted from what jest says really ran.
 */
const JOURNEYS = 'tests/journeys/'

async function main(root: string, paths: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'kvitter-test-'))
  const write = (text: string) => void process.stdout.write(text)
  const say = (text: string) => write(`${text}\n`)
  await buildStale(root, ({ name, milliseconds }) => say(`Built ${name} in ${(milliseconds / 1000).toFixed(1)} s`))
  const azurite = await startAzurite()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void azurite.stop().then(() => process.exit(1)))
  try {
    const { blob, queue, table } = azurite.ports
    const environment = { ...process.env, [SHARED_PORTS]: [blob, queue, table].join(',') }
    // Paths first: what follows that option is taken for more patterns to leave out.
    const small = await runJest({ root, environment, output: join(folder, 'small.json'), workers: 2, options: [...paths, `--testPathIgnorePatterns=${JOURNEYS}`], say: write })
    const counts = [countResults(small)]
    if (existsSync(join(root, JOURNEYS)) && (paths.length === 0 || paths.some((path) => path.startsWith('tests/journeys')))) {
      await unpackChromium()
      const ours = paths.filter((path) => path.startsWith('tests/journeys'))
      const journeys = await runJest({ root, environment, output: join(folder, 'journeys.json'), workers: 2, options: ours.length > 0 ? ours : [JOURNEYS], say: write })
      counts.push(countResults(journeys))
    }
    return conclude(counts.reduce(addCounts, NOTHING), say)
  } finally {
    await azurite.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function conclude(counts: Counts, say: (text: string) => void): number {
  for (const note of counts.notes) say(note)
  say(verdict(counts))
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0
}

main(process.cwd(), process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stdout.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${verdict({ passed: 0, failed: 1, notes: [] })}\n`)
    process.exitCode = 1
  },
)

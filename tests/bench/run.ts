import { buildStale } from '../../infra/build/build-stale'
import { BENCHES } from './index'
import { readBenchArguments, runBenches, UnknownBenchError } from './run-benches'

/** `npm run bench [-- NAME …] [--json]` */
async function main(root: string, given: readonly string[]): Promise<number> {
  const output = { out: (text: string) => void process.stdout.write(text), error: (text: string) => void process.stderr.write(text) }
  const run = readBenchArguments(given, BENCHES)
  await buildStale(root, ({ name, milliseconds }) => output.error(`Built ${name} in ${(milliseconds / 1000).toFixed(1)} s\n`))
  return runBenches(BENCHES, run, { root }, output)
}

main(process.cwd(), process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof UnknownBenchError ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
    process.exitCode = 1
  },
)

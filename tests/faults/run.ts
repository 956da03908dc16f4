import { PROOFS } from './proofs'
import { readProofArguments, runProofs } from './run-proofs'

/** `npm run proof [-- NAME …] [--seed N]` */
async function main(given: readonly string[]): Promise<number> {
  return runProofs(PROOFS, readProofArguments(given, PROOFS), (line) => void process.stdout.write(`${line}\n`))
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exitCode = 1
  },
)

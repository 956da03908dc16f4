import { BuildError, buildStale } from './build/build-stale'
import { listStale } from './build/targets'

/** `npm run build`: everything that runs in production and in the local tenant, into `dist`. */
async function main(): Promise<void> {
  const root = process.cwd()
  const stale = listStale(root)
  if (stale.length === 0) process.stdout.write('Everything is built already.\n')
  await buildStale(root, ({ name, milliseconds }) => process.stdout.write(`Built ${name} in ${(milliseconds / 1000).toFixed(1)} s\n`))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof BuildError ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exitCode = 1
})

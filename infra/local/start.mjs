// The first file of `npm start`, in plain JavaScript because nothing is built yet. Says in one line what is missing.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NEEDED = [20, 19]

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  stop(`Kvitter needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}. Get it from https://nodejs.org and try again.`)
}
if (!existsSync(join(root, 'node_modules/esbuild')) || !existsSync(join(root, 'node_modules/azurite'))) {
  stop('The packages are not installed. Run first: npm ci')
}

// The launcher is bundled anew each time, which takes a tenth of a second: it then starts faster and smaller than through a loader.
// Without its worker thread, esbuild leaves no process of its own behind.
process.env.ESBUILD_WORKER_THREADS = '0'
const { buildSync } = require('esbuild')
buildSync({
  absWorkingDir: root,
  entryPoints: ['infra/local/launch.ts', 'infra/build.ts'],
  outdir: join(root, 'dist'),
  entryNames: '[name]',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  packages: 'external',
  logLevel: 'error',
})

const { launch } = require(join(root, 'dist/launch.js'))
process.exitCode = await launch({ root, arguments: process.argv.slice(2), environment: process.env })

function stop(text) {
  process.stderr.write(`${text}\n`)
  process.exit(1)
}

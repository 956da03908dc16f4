// Before any test: Fluent UI as one file. Read anew by every test of the tab from the package's two thousand, it would cost each
// of them more than all else together. The same code: nothing is replaced.
import { existsSync, readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { build } from 'esbuild'

const PACKAGE = '@fluentui/react-components'
const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`), 'utf8'))
/** Named by its version, so that another one is bundled anew. */
export const FLUENT = { name: PACKAGE, file: `dist/tests/fluent-${version}.cjs` }

export default async function bundleFluent({ rootDir }) {
  const file = `${rootDir}/${FLUENT.file}`
  if (existsSync(file)) return
  // Finished beside its place, so that two who begin at once never read half of it.
  const unfinished = `${file}.${process.pid}`
  // What the tab and the test library use as well must be there only once.
  await build({ absWorkingDir: rootDir, stdin: { contents: `export * from '${PACKAGE}'`, resolveDir: rootDir }, outfile: unfinished, bundle: true, format: 'cjs', platform: 'browser', target: 'es2022', define: { 'process.env.NODE_ENV': '"test"' }, external: ['react', 'react-dom', 'scheduler', '@griffel/react', '@griffel/core'], logLevel: 'error' })
  await rename(unfinished, file)
}

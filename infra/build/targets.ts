import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What is built, from which sources, into which file of `dist`. */
export type Target = { name: string; sources: readonly string[]; output: string } & (
  | { with: 'esbuild'; entry: string }
  /** The folder with a `vite.config.ts`. */
  | { with: 'vite'; folder: string }
)

const program = (name: string, entry: string, sources: readonly string[]): Target => ({ name, with: 'esbuild', entry, sources, output: `${name}.js` })

export const TARGETS: readonly Target[] = [
  program('service', 'bot/main.ts', ['core', 'bot']),
  program('tenant', 'infra/local/tenant/tenant.ts', ['core', 'bot', 'infra/local']),
  program('provision', 'infra/provision/provision.ts', ['core', 'bot', 'infra/provision']),
  program('seed', 'infra/local/seed.ts', ['core', 'bot', 'infra/local']),
  program('standing', 'infra/local/launcher/standing.ts', ['infra/local/launcher']),
  program('storage-faults', 'infra/local/faults/storage-faults.ts', ['infra/local/faults', 'infra/local/municipality/random.ts', 'infra/local/graph/graph-error.ts', 'infra/local/connector/refusals.ts']),
  { name: 'tab', with: 'vite', folder: 'tab', sources: ['core', 'tab'], output: 'tab/index.html' },
  { name: 'teams-page', with: 'vite', folder: 'infra/local/teams-page', sources: ['core', 'infra/local/teams-page'], output: 'teams-page/index.html' },
]

/** What every target depends on: other versions or another way of building make something else of the same sources. */
const ALWAYS_SOURCES = ['package-lock.json', 'tsconfig.json', 'infra/build']
/** A file for each target, with the hash of the sources it was last built from. */
export const HASHES = 'dist/.sources'

/** Targets whose sources are not the ones that lie built in `dist`. */
export function listStale(root: string, targets: readonly Target[] = TARGETS): Target[] {
  return targets.filter((target) => !existsSync(join(root, 'dist', target.output)) || findBuiltHash(root, target) !== hashSources(root, target))
}

export function hashSources(root: string, { sources }: Target): string {
  const hash = createHash('sha256')
  for (const source of [...sources, ...ALWAYS_SOURCES]) {
    for (const file of listFiles(root, source)) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0')
  }
  return hash.digest('hex')
}

export function rememberBuilt(root: string, { name }: Target, hash: string): void {
  writeFileSync(join(root, HASHES, name), hash)
}

function findBuiltHash(root: string, { name }: Target): string | undefined {
  const file = join(root, HASHES, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function listFiles(root: string, source: string): string[] {
  if (!existsSync(join(root, source))) return []
  if (statSync(join(root, source)).isFile()) return [source]
  return readdirSync(join(root, source), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
}

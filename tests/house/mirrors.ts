import { hasCode, type Source } from './source'

/** Settings of a tool, and the words themselves, which language.test.ts holds against each other. */
const WITHOUT_MIRROR = [/(^|\/)vite\.config\.ts$/, /\/words(\/(nb|nn|en|index)(\/[a-z-]+)?)?\.tsx?$/]
/** Programs: the first line that runs, which hands on to what has tests. The journeys start each of them. */
export const PROGRAMS = [
  'bot/main.ts',
  'infra/build.ts',
  'infra/local/playground.ts',
  'infra/local/seed.ts',
  'infra/local/tenant/tenant.ts',
  'infra/local/teams-page/main.tsx',
  'infra/provision/provision.ts',
  'tab/main.tsx',
]
/** Beside tests, their folders hold what tests share. */
const MIRRORING = /^tests\/((?:core|bot|tab|infra)\/.+)\.test\.tsx?$/

/** Source files with code but without a test of the same path and name. */
export function listUnmirrored(sources: readonly Source[], files: readonly string[]): string[] {
  const known = new Set(files)
  const isMirrored = (path: string) => ['.ts', '.tsx'].some((ending) => known.has(`tests/${path.replace(/\.tsx?$/, '')}.test${ending}`))
  const isExempt = (path: string) => PROGRAMS.includes(path) || WITHOUT_MIRROR.some((pattern) => pattern.test(path))
  // Whether a file has code takes a compiler, so that is asked last.
  return sources.filter((source) => !isMirrored(source.path) && !isExempt(source.path) && hasCode(source)).map(({ path }) => path)
}

/** Tests that hold a platform's behaviour against the page that describes it, section by section, mirror no file. */
const OF_FACTS = /\/facts\/section-[\w-]+\.test\.tsx?$/
/** Runs every adapter of its folder under every setting of the platform. */
const OF_A_FOLDER = ['tests/bot/graph/every-switch.test.ts']

/** Tests that mirror a file which is not there, because it was moved or renamed. */
export function listOrphans(files: readonly string[]): string[] {
  const known = new Set(files)
  return files.filter((file) => {
    const source = OF_FACTS.test(file) || OF_A_FOLDER.includes(file) ? undefined : MIRRORING.exec(file)?.[1]
    return source !== undefined && !['.ts', '.tsx', '.bicep'].some((ending) => known.has(source + ending))
  })
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseEnv } from 'node:util'
import JSZip from 'jszip'

/**
 * `npx tsx infra/app-package.ts dev` zips the Teams app with the settings of `infra/env/.env.dev` (and `.env.dev.user`)
 * into `dist/app-package.dev.zip`; `local` takes them from the local tenant instead.
 */
export const PACKAGE_FILES = ['manifest.json', 'nn-no.json', 'en-us.json', 'color.png', 'outline.png'] as const

export type Variables = Readonly<Record<string, string | undefined>>

/** Puts the settings in for `${{NAME}}`. A missing one stops it: Teams would show the name itself, or refuse without a reason. */
export function fillIn(text: string, variables: Variables): string {
  const missing = new Set<string>()
  const filled = text.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = variables[name]
    if (value === undefined || value === '') missing.add(name)
    // Inside JSON: a quote or a backslash in a setting must stay part of the text.
    return JSON.stringify(value ?? '').slice(1, -1)
  })
  if (missing.size > 0) throw new MissingVariableError([...missing])
  return filled
}

/** The app package as Teams takes it: the manifest with its languages and icons, flat in one zip. */
export async function createAppPackage(root: string, variables: Variables): Promise<Buffer> {
  const zip = new JSZip()
  for (const name of PACKAGE_FILES) {
    const bytes = await readFile(join(root, 'appPackage', name))
    // One fixed date: the same settings give the same bytes.
    zip.file(name, name.endsWith('.json') ? fillIn(bytes.toString('utf8'), variables) : bytes, { date: new Date('2026-01-01T00:00:00Z') })
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** The settings of one environment of the toolkit; what is in the user's own file goes before what is in git. */
export async function readVariables(root: string, environment: string): Promise<Variables> {
  if (environment === 'local') return localVariables(JSON.parse(await readFile(join(root, '.local/tenant.json'), 'utf8')) as LocalTenant)
  const files = [`.env.${environment}`, `.env.${environment}.user`].map((name) => join(root, 'infra/env', name))
  const [given, own] = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(emptyWhenMissing)))
  return { ...parseEnv(given ?? ''), ...parseEnv(own ?? '') }
}

type LocalTenant = { port: number; teamsAppId: string; botAppId: string; tabAppId: string }

export function localVariables({ port, teamsAppId, botAppId, tabAppId }: LocalTenant): Variables {
  const site = `http://localhost:${port}/teams`
  return {
    TEAMS_APP_ID: teamsAppId,
    BOT_APP_ID: botAppId,
    TAB_APP_ID: tabAppId,
    TAB_DOMAIN: `localhost:${port}`,
    WHISTLEBLOWING_DOMAIN: 'www.fjordvik.kommune.no',
    DEVELOPER_NAME: 'Fjordvik kommune',
    DEVELOPER_WEBSITE_URL: site,
    DEVELOPER_PRIVACY_URL: site,
    DEVELOPER_TERMS_URL: site,
  }
}

export class MissingVariableError extends Error {
  override readonly name = 'MissingVariableError'
  constructor(readonly variables: string[]) {
    super(`The app package needs ${variables.join(', ')}. Set them in infra/env.`)
  }
}

function emptyWhenMissing(error: NodeJS.ErrnoException): string {
  if (error.code !== 'ENOENT') throw error
  return ''
}

async function main(root: string, environment: string): Promise<void> {
  const output = join(root, 'dist', `app-package.${environment}.zip`)
  const bytes = await createAppPackage(root, { ...(await readVariables(root, environment)), ...process.env })
  await mkdir(dirname(output), { recursive: true })
  await writeFile(output, bytes)
  process.stdout.write(`${output}\n`)
}

if (process.argv[1] === __filename)
  main(dirname(__dirname), process.argv[2] ?? 'local').catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  })

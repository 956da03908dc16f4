import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Day } from '../../core/days/day'

/** What makes this local tenant itself: its ids, secrets, ports and sample municipality. Written once, by the launcher. */
export const TenantSettings = z.strictObject({
  v: z.literal(1),
  /** The first of ten ports on this machine; see `portsOf`. */
  port: z.int().min(1024).max(65_526),
  tenantId: z.guid(),
  domain: z.string().min(1),
  siteHost: z.string().min(1),
  sitePath: z.string().startsWith('/sites/'),
  botAppId: z.guid(),
  botSecret: z.string().min(20),
  tabAppId: z.guid(),
  tabSecret: z.string().min(20),
  provisionAppId: z.guid(),
  provisionSecret: z.string().min(20),
  teamsAppId: z.guid(),
  /** The sample municipality is a function of these three. */
  seed: z.int(),
  firstDay: Day,
  people: z.int().min(100).max(60_000),
  /** Licences that the tenant has bought, which decide Graph's limits; by default one for everybody with Teams. */
  licences: z.int().min(1).optional(),
  /** Graph posts change notifications to http addresses on this machine, which the real one never does. */
  notifiesLoopbackOverHttp: z.boolean().optional(),
})
export type TenantSettings = z.infer<typeof TenantSettings>

export const MUNICIPALITY_NAME = 'Fjordvik kommune'
export const MUNICIPALITY_DOMAIN = 'fjordvik.kommune.no'

export type RandomIds = { guid: () => string; secret: () => string }

export function createTenantSettings({ guid, secret }: RandomIds, from: Pick<TenantSettings, 'port' | 'seed' | 'firstDay' | 'people'>): TenantSettings {
  return {
    v: 1,
    ...from,
    tenantId: guid(),
    domain: MUNICIPALITY_DOMAIN,
    siteHost: 'fjordvik.sharepoint.com',
    sitePath: '/sites/kvitter',
    botAppId: guid(),
    botSecret: secret(),
    tabAppId: guid(),
    tabSecret: secret(),
    provisionAppId: guid(),
    provisionSecret: secret(),
    teamsAppId: guid(),
  }
}

/** Every port of the local tenant, all on this machine. */
export function portsOf({ port }: Pick<TenantSettings, 'port'>) {
  return {
    web: port,
    service: port + 1,
    issuer: port + 2,
    graph: port + 3,
    connector: port + 4,
    blob: port + 5,
    queue: port + 6,
    table: port + 7,
    playground: port + 8,
  }
}

/** Settings as they lie in the folder, or undefined before the first start. What cannot be read throws `TenantSettingsError`. */
export async function readTenantSettings(folder: string): Promise<TenantSettings | undefined> {
  const file = join(folder, 'tenant.json')
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new TenantSettingsError(file, (error as Error).message)
  }
  const parsed = TenantSettings.safeParse(parseJson(text))
  if (!parsed.success) throw new TenantSettingsError(file, parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim()).join('; '))
  return parsed.data
}

export async function requireTenantSettings(folder: string): Promise<TenantSettings> {
  const settings = await readTenantSettings(folder)
  if (!settings) throw new TenantSettingsError(join(folder, 'tenant.json'), 'not found')
  return settings
}

export async function writeTenantSettings(folder: string, settings: TenantSettings): Promise<void> {
  await writeFile(join(folder, 'tenant.json'), `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
}

export class TenantSettingsError extends Error {
  override readonly name = 'TenantSettingsError'
  constructor(
    readonly file: string,
    readonly problem: string,
  ) {
    super(`${file}: ${problem}`)
  }
}

/** Undefined, which no schema takes, for what is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

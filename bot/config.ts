import { z } from 'zod'
import { ORGANISATION_SOURCES, type OrganisationSource } from '../core/directory/directory-account'

/**
 * The service's settings, read from the environment once. A missing, unknown or contradictory one stops the start with one
 * clear line: a mistyped name must never leave a check switched off.
 *
 * `cloud` decides where tokens come from and go to. `public` is Microsoft's: every address is fixed here, none can be set.
 * `local` is the local tenant: every address is given, and each must be on this machine.
 */
export type Config = {
  cloud: 'local' | 'public'
  port: number
  tenantId: string
  botAppId: string
  /** The registration behind the tab's tokens; also the service's own identity towards Graph. */
  tabAppId: string
  /** The app's id in the organisation's catalogue, which links into the tab must name. */
  teamsAppId: string
  credential: { kind: 'secret'; botSecret: string; tabSecret: string } | { kind: 'managed-identity'; clientId: string }
  /** Where people reach the tab, without a slash at the end. */
  publicUrl: string
  site: { host: string; path: string }
  storage: { kind: 'connection-string'; connectionString: string } | { kind: 'account'; name: string }
  endpoints: {
    /** Issues the tab's tokens and ours; ends in the tenant id. */
    authority: string
    tabTokenIssuer: string
    tabTokenKeysUrl: string
    graphUrl: string
    botTokenIssuer: string
    botTokenMetadataUrl: string
    botTokenKeysUrl: string
    botTokenScope: string
    /** Hosts (with port where there is one) that our connector token may be sent to. */
    serviceUrlHosts: string[]
    /** Where a chat is opened with somebody who has never written. */
    serviceUrl: string
  }
  /** Client ids of Teams itself (web, and desktop or phone), the only ones that tab tokens may be issued to. */
  teamsClientIds: string[]
  frameAncestors: string[]
  whistleblowingUrl: string
  municipalityName: string
  /** Where people, employments and units come from: a file of HR, or the directory where there is none. */
  organisationSource: OrganisationSource
  /** Requests a second that Teams grants the app in this tenant, and how many instances share them. */
  teams: { requestsPerSecond: number; instances: number }
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  appVersion: string
}

const TEAMS_CLIENT_IDS = ['5e3ce6c0-2b1f-4285-8d4b-75ee78787346', '1fec8e78-bce4-4aaf-ab1b-5451cc387264']
const TEAMS_FRAME_ANCESTORS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft']

const common = {
  KVITTER_PORT: z.coerce.number().int().min(1).max(65_535),
  KVITTER_TENANT_ID: z.guid(),
  KVITTER_BOT_APP_ID: z.guid(),
  KVITTER_TAB_APP_ID: z.guid(),
  KVITTER_TEAMS_APP_ID: z.guid(),
  KVITTER_PUBLIC_URL: z.url().refine((url) => !url.endsWith('/'), 'must not end in a slash'),
  KVITTER_SITE_HOST: z.string().min(1),
  KVITTER_SITE_PATH: z.string().startsWith('/sites/'),
  KVITTER_WHISTLEBLOWING_URL: z.url({ protocol: /^https$/ }),
  KVITTER_MUNICIPALITY_NAME: z.string().min(1).max(100),
  KVITTER_ORGANISATION_SOURCE: z.enum(ORGANISATION_SOURCES),
  KVITTER_FRAME_ANCESTORS: z.string().optional(),
  KVITTER_TEAMS_REQUESTS_PER_SECOND: z.coerce.number().min(1).max(1_000).default(50),
  KVITTER_INSTANCES: z.coerce.number().int().min(1).max(20).default(1),
  KVITTER_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
}

const PublicSettings = z.object({
  ...common,
  KVITTER_CLOUD: z.literal('public'),
  KVITTER_MANAGED_IDENTITY_CLIENT_ID: z.guid(),
  KVITTER_STORAGE_ACCOUNT: z.string().regex(/^[a-z0-9]{3,24}$/),
})

const loopbackUrl = z.url().refine(isLoopbackUrl, 'must be on this machine when KVITTER_CLOUD is local')
const LocalSettings = z.object({
  ...common,
  KVITTER_CLOUD: z.literal('local'),
  KVITTER_PUBLIC_URL: common.KVITTER_PUBLIC_URL.pipe(loopbackUrl),
  KVITTER_BOT_SECRET: z.string().min(1),
  KVITTER_TAB_SECRET: z.string().min(1),
  KVITTER_LOCAL_ISSUER_URL: loopbackUrl,
  KVITTER_LOCAL_GRAPH_URL: loopbackUrl,
  KVITTER_LOCAL_CONNECTOR_URL: loopbackUrl,
  KVITTER_LOCAL_STORAGE: z
    .string()
    .refine((text) => listEndpoints(text).every(isLoopbackUrl), 'must name loopback endpoints only')
    .refine((text) => /BlobEndpoint=.*QueueEndpoint=.*TableEndpoint=/.test(text), 'must name a blob, a queue and a table endpoint'),
})

const Settings = z.discriminatedUnion('KVITTER_CLOUD', [PublicSettings, LocalSettings])
const KNOWN = new Set([...Object.keys(PublicSettings.shape), ...Object.keys(LocalSettings.shape)])

export function readConfig(environment: Record<string, string | undefined>, appVersion: string): Config {
  const unknown = Object.keys(environment).filter((name) => name.startsWith('KVITTER_') && !KNOWN.has(name))
  if (unknown.length > 0) throw new ConfigError(`Unknown setting ${unknown.join(', ')}. Known are: ${[...KNOWN].sort().join(', ')}.`)
  const parsed = Settings.safeParse(environment)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'KVITTER_CLOUD'}: ${message}`)
    throw new ConfigError(`Settings are missing or wrong. ${problems.join('; ')}.`)
  }
  const settings = parsed.data
  const foreign = Object.keys(environment).filter((name) => KNOWN.has(name) && !(name in settings))
  if (foreign.length > 0) throw new ConfigError(`KVITTER_CLOUD is ${settings.KVITTER_CLOUD}, where ${foreign.join(', ')} must not be set.`)
  // Two registrations, or a token for the one would open the other's door.
  if (settings.KVITTER_BOT_APP_ID.toLowerCase() === settings.KVITTER_TAB_APP_ID.toLowerCase())
    throw new ConfigError('KVITTER_BOT_APP_ID and KVITTER_TAB_APP_ID must be two registrations.')
  return {
    ...placeOf(settings),
    port: settings.KVITTER_PORT,
    tenantId: settings.KVITTER_TENANT_ID,
    botAppId: settings.KVITTER_BOT_APP_ID,
    tabAppId: settings.KVITTER_TAB_APP_ID,
    teamsAppId: settings.KVITTER_TEAMS_APP_ID,
    publicUrl: settings.KVITTER_PUBLIC_URL,
    site: { host: settings.KVITTER_SITE_HOST, path: settings.KVITTER_SITE_PATH },
    teamsClientIds: TEAMS_CLIENT_IDS,
    frameAncestors: settings.KVITTER_FRAME_ANCESTORS?.split(' ').filter(Boolean) ?? TEAMS_FRAME_ANCESTORS,
    whistleblowingUrl: settings.KVITTER_WHISTLEBLOWING_URL,
    municipalityName: settings.KVITTER_MUNICIPALITY_NAME,
    organisationSource: settings.KVITTER_ORGANISATION_SOURCE,
    teams: { requestsPerSecond: settings.KVITTER_TEAMS_REQUESTS_PER_SECOND, instances: settings.KVITTER_INSTANCES },
    logLevel: settings.KVITTER_LOG_LEVEL,
    appVersion,
  }
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

function placeOf(settings: z.infer<typeof Settings>): Pick<Config, 'cloud' | 'credential' | 'storage' | 'endpoints'> {
  const tenantId = settings.KVITTER_TENANT_ID
  if (settings.KVITTER_CLOUD === 'public') {
    if (isLoopback(new URL(settings.KVITTER_PUBLIC_URL).hostname) || !settings.KVITTER_PUBLIC_URL.startsWith('https://'))
      throw new ConfigError('KVITTER_CLOUD is public, where KVITTER_PUBLIC_URL must be https and not on this machine.')
    return {
      cloud: 'public',
      credential: { kind: 'managed-identity', clientId: settings.KVITTER_MANAGED_IDENTITY_CLIENT_ID },
      storage: { kind: 'account', name: settings.KVITTER_STORAGE_ACCOUNT },
      endpoints: {
        authority: `https://login.microsoftonline.com/${tenantId}`,
        tabTokenIssuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
        tabTokenKeysUrl: `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`,
        graphUrl: 'https://graph.microsoft.com',
        botTokenIssuer: 'https://api.botframework.com',
        botTokenMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
        botTokenKeysUrl: 'https://login.botframework.com/v1/.well-known/keys',
        botTokenScope: 'https://api.botframework.com',
        serviceUrlHosts: ['smba.trafficmanager.net'],
        serviceUrl: 'https://smba.trafficmanager.net/teams/',
      },
    }
  }
  const issuer = settings.KVITTER_LOCAL_ISSUER_URL
  return {
    cloud: 'local',
    credential: { kind: 'secret', botSecret: settings.KVITTER_BOT_SECRET, tabSecret: settings.KVITTER_TAB_SECRET },
    storage: { kind: 'connection-string', connectionString: settings.KVITTER_LOCAL_STORAGE },
    endpoints: {
      authority: `${issuer}/${tenantId}`,
      tabTokenIssuer: `${issuer}/${tenantId}/v2.0`,
      tabTokenKeysUrl: `${issuer}/${tenantId}/discovery/v2.0/keys`,
      graphUrl: settings.KVITTER_LOCAL_GRAPH_URL,
      botTokenIssuer: 'https://api.botframework.com',
      botTokenMetadataUrl: `${issuer}/v1/.well-known/openidconfiguration`,
      botTokenKeysUrl: `${issuer}/v1/.well-known/keys`,
      botTokenScope: 'https://api.botframework.com',
      serviceUrlHosts: [new URL(settings.KVITTER_LOCAL_CONNECTOR_URL).host],
      serviceUrl: `${settings.KVITTER_LOCAL_CONNECTOR_URL}/`,
    },
  }
}

/** What follows the name of each endpoint in a connection string. */
function listEndpoints(connectionString: string): string[] {
  return connectionString.split(';').flatMap((part) => (part.includes('Endpoint=') ? [part.slice(part.indexOf('=') + 1)] : []))
}

/** Of the address as it will be called: what stands before an @ looks like a host and is none. */
function isLoopbackUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  return /^https?:$/.test(protocol) && isLoopback(hostname) && username === '' && password === ''
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

import { createHash } from 'node:crypto'
import { catalogId } from '../graph/teams-apps'
import { MUNICIPALITY_NAME, portsOf, type TenantSettings } from '../tenant-settings'

const STORAGE_ACCOUNT = 'kvitterlocal'
/** A made-up address: in the local tenant nobody must come to a real channel by mistake. */
const WHISTLEBLOWING_URL = 'https://varsling.fjordvik.example/'

/** The settings of the service in the local tenant; `bot/config.ts` says what each is. */
export function serviceEnvironment(settings: TenantSettings): Record<string, string> {
  const { web, service, issuer, graph, connector } = portsOf(settings)
  return {
    KVITTER_CLOUD: 'local',
    KVITTER_PORT: String(service),
    KVITTER_TENANT_ID: settings.tenantId,
    KVITTER_BOT_APP_ID: settings.botAppId,
    KVITTER_BOT_SECRET: settings.botSecret,
    KVITTER_TAB_APP_ID: settings.tabAppId,
    KVITTER_TAB_SECRET: settings.tabSecret,
    // As in a real tenant: the id it has in the catalogue of the organisation, not the manifest's.
    KVITTER_TEAMS_APP_ID: catalogId(settings.tenantId, settings.teamsAppId),
    KVITTER_PUBLIC_URL: `http://localhost:${web}`,
    KVITTER_SITE_HOST: settings.siteHost,
    KVITTER_SITE_PATH: settings.sitePath,
    KVITTER_LOCAL_ISSUER_URL: `https://localhost:${issuer}`,
    KVITTER_LOCAL_GRAPH_URL: `https://localhost:${graph}`,
    KVITTER_LOCAL_CONNECTOR_URL: `https://localhost:${connector}`,
    KVITTER_LOCAL_STORAGE: storageConnectionString(settings),
    KVITTER_FRAME_ANCESTORS: `http://localhost:${web}`,
    KVITTER_WHISTLEBLOWING_URL: WHISTLEBLOWING_URL,
    KVITTER_MUNICIPALITY_NAME: MUNICIPALITY_NAME,
    KVITTER_ORGANISATION_SOURCE: 'hr-file',
  }
}

/** The provisioner has an identity of its own, with rights that the service must not have. */
export function provisionEnvironment(settings: TenantSettings, requirementSince: string): Record<string, string> {
  return {
    ...serviceEnvironment(settings),
    PROVISION_APP_ID: settings.provisionAppId,
    PROVISION_SECRET: settings.provisionSecret,
    PROVISION_AS_OF: requirementSince,
  }
}

/** Azurite gets an account of this tenant's own in place of its well-known one. */
export function azuriteEnvironment(settings: TenantSettings): Record<string, string> {
  return { AZURITE_ACCOUNTS: `${STORAGE_ACCOUNT}:${storageKey(settings)}` }
}

/**
 * `measured` is for benches that stop no Azurite: it keeps nothing on disk. Otherwise Azurite writes all its tables to disk
 * in one go every five seconds and answers nobody meanwhile, for more than a second with 20,000 people; Azure does not.
 */
export type StorageMode = 'kept' | 'measured'

export function azuriteArguments(root: string, folder: string, settings: TenantSettings, mode: StorageMode = 'kept'): string[] {
  const { blob, queue, table } = portsOf(settings)
  const hosts = Object.entries({ blob, queue, table }).flatMap(([name, port]) => [`--${name}Host`, '127.0.0.1', `--${name}Port`, String(port)])
  return [`${root}/node_modules/azurite/dist/src/azurite.js`, ...(mode === 'kept' ? ['--location', folder] : ['--inMemoryPersistence']), ...hosts, '--silent', '--disableTelemetry', '--skipApiVersionCheck']
}

export function storageConnectionString(settings: TenantSettings): string {
  const { blob, queue, table } = portsOf(settings)
  const endpoint = (name: string, port: number) => `${name}Endpoint=http://127.0.0.1:${port}/${STORAGE_ACCOUNT};`
  const account = `DefaultEndpointsProtocol=http;AccountName=${STORAGE_ACCOUNT};AccountKey=${storageKey(settings)};`
  return `${account}${endpoint('Blob', blob)}${endpoint('Queue', queue)}${endpoint('Table', table)}`
}

function storageKey({ botSecret }: TenantSettings): string {
  return createHash('sha256').update(`storage/${botSecret}`).digest('base64')
}

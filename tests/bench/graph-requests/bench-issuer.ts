import { join } from 'node:path'
import { createIssuer, type Issuer } from '../../../infra/local/issuer/issuer'
import { prepareSigningKeys } from '../../../infra/local/issuer/signing-keys'
import { listRegistrations } from '../../../infra/local/tenant/tenant-registrations'
import { portsOf, type TenantSettings } from '../../../infra/local/tenant-settings'

/** The tenant's own issuer, with the keys it keeps in its folder, so that a bench can act for its people. */
export async function createBenchIssuer(settings: TenantSettings, folder: string): Promise<Issuer> {
  const { tenantId, tabAppId, botAppId } = settings
  const keys = await prepareSigningKeys(join(folder, 'issuer-keys.json'))
  return createIssuer({ url: `https://localhost:${portsOf(settings).issuer}`, tenantId, tabAppId, botAppId, registrations: listRegistrations(settings), keys, now: () => new Date() })
}

import { randomBytes } from 'node:crypto'
import { createStorage } from '../../bot/azure-storage/azure-storage'
import { createAppTokens, GRAPH_SCOPE } from '../../bot/entra/app-tokens'
import { createGraphClient } from '../../bot/graph/graph-client'
import { createJournal } from '../../bot/journal/journal'
import { QUEUES } from '../../bot/ports'
import { createKnownLists } from '../../bot/reconciling/known-lists'
import { createBeginAnew } from './begin-list-anew'
import { provisionSite } from './provision-site'
import { publishRequirement } from './publish-requirement'
import type { ProvisionSettings } from './settings'

/** Seconds that Graph may make us wait; nobody is waiting for an answer but an administrator at a terminal. */
const PATIENCE_SECONDS = 120

/**
 * Prepares a tenant and a storage account for the service, with an identity of its own that may do what the service must
 * not. Run again it changes only what is missing. The same code for the real cloud and the local tenant.
 */
export async function provisionTenant({ config, appId, secret, asOf, newLists }: ProvisionSettings): Promise<string[]> {
  const { graphUrl } = config.endpoints
  // The provisioner asks for tokens as the tab's registration does, only that it is another application.
  const tokens = createAppTokens({ ...config, tabAppId: appId, credential: { kind: 'secret', tabSecret: secret, botSecret: secret } })
  const client = createGraphClient({ graphUrl, getToken: () => tokens.graph(GRAPH_SCOPE), appVersion: config.appVersion, patienceSeconds: PATIENCE_SECONDS })
  const storage = createStorage(config, { tenantId: config.tenantId, appId, secret })
  await storage.ensure(QUEUES)
  const known = createKnownLists(storage.tables.cursors)
  const beginAnew = createBeginAnew(storage.tables, known)
  const saidOfSite = await provisionSite(client, config.site, { appId: config.tabAppId, displayName: 'Kvitter' }, { known, beginAnew, newLists })
  const journal = createJournal({ rows: storage.tables.journal, randomBytes: (count) => randomBytes(count) })
  const published = await publishRequirement(journal, { tenantId: config.tenantId, appVersion: config.appVersion, appId }, asOf)
  const said = [...saidOfSite, ...(published === 'published' ? ['Published the requirement that everybody signs the ethics standard.'] : [])]
  return said.length > 0 ? said : ['Everything was there already.']
}

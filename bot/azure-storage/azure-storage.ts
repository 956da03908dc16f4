import { TableClient } from '@azure/data-tables'
import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity'
import { BlobServiceClient } from '@azure/storage-blob'
import { QueueServiceClient } from '@azure/storage-queue'
import type { Config } from '../config'
import { JOURNAL_BUCKETS } from '../journal/bucket'
import { TABLES, type RowStore, type TableName, type Tables, type TextStore, type WorkQueue } from '../ports'
import { createAzureQueue } from './azure-queue'
import { createAzureRows } from './azure-rows'
import { createAzureTexts } from './azure-texts'
import { statusOf, throwUnavailable } from './storage-error'
import { STORAGE_PATIENCE } from './with-patience'

const TEXTS_CONTAINER = 'texts'

/** A click waits for these: a few quick attempts, then an honest answer that it did not work. */
const TABLE_RETRIES = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1000 }
const OTHER_RETRIES = { maxTries: 4, retryDelayInMs: 100, maxRetryDelayInMs: 2000 }

export type Storage = {
  tables: Tables
  texts: TextStore
  queue<Work>(name: string): WorkQueue<Work>
  /** Creates the tables, the queues named and the container, those that are missing. */
  ensure(queueNames: readonly string[]): Promise<void>
}

/** An application that is not the service, such as the one that provisions. */
export type OtherApplication = { tenantId: string; appId: string; secret: string }

/**
 * The service's storage: the account of Azure by managed identity, or the local one by its connection string. Keys of the
 * account are switched off in Azure, so another application has to be given a role there.
 */
export function createStorage(config: Pick<Config, 'storage' | 'credential'>, as?: OtherApplication, patience = STORAGE_PATIENCE): Storage {
  const { tableOf, queues, blobs } = connect(config, as)
  const clients = new Map(TABLES.map((name) => [name, tableOf(name)]))
  // Azure bills a scan of the whole journal and takes seconds; Azurite scans the table at every query anyway, so once is best there.
  const sweptPartitions = config.storage.kind === 'account' ? JOURNAL_BUCKETS : undefined
  const rowsOf = (name: TableName): RowStore => {
    const client = clients.get(name) ?? tableOf(name)
    return createAzureRows(client, name === 'journal' ? sweptPartitions : undefined, patience)
  }
  return {
    tables: Object.fromEntries(TABLES.map((name) => [name, rowsOf(name)])) as Tables,
    texts: createAzureTexts(blobs.getContainerClient(TEXTS_CONTAINER), patience),
    queue: <Work>(name: string) => createAzureQueue<Work>(queues.getQueueClient(name), patience),
    async ensure(queueNames) {
      try {
        await Promise.all([
          ...[...clients.values()].map(createTable),
          ...queueNames.map((name) => queues.getQueueClient(name).createIfNotExists()),
          blobs.getContainerClient(TEXTS_CONTAINER).createIfNotExists(),
        ])
      } catch (error) {
        throwUnavailable('creating tables, queues and containers', error)
      }
    },
  }
}

function connect({ storage, credential }: Pick<Config, 'storage' | 'credential'>, as?: OtherApplication) {
  if (storage.kind === 'connection-string') {
    const text = storage.connectionString
    return {
      tableOf: (name: string) => TableClient.fromConnectionString(text, name, { allowInsecureConnection: true, retryOptions: TABLE_RETRIES }),
      queues: QueueServiceClient.fromConnectionString(text, { retryOptions: OTHER_RETRIES }),
      blobs: BlobServiceClient.fromConnectionString(text, { retryOptions: OTHER_RETRIES }),
    }
  }
  const identity: TokenCredential = as
    ? new ClientSecretCredential(as.tenantId, as.appId, as.secret)
    : new ManagedIdentityCredential(credential.kind === 'managed-identity' ? { clientId: credential.clientId } : {})
  const urlOf = (service: string) => `https://${storage.name}.${service}.core.windows.net`
  return {
    tableOf: (name: string) => new TableClient(urlOf('table'), name, identity, { retryOptions: TABLE_RETRIES }),
    queues: new QueueServiceClient(urlOf('queue'), identity, { retryOptions: OTHER_RETRIES }),
    blobs: new BlobServiceClient(urlOf('blob'), identity, { retryOptions: OTHER_RETRIES }),
  }
}

async function createTable(client: TableClient): Promise<void> {
  try {
    await client.createTable()
  } catch (error) {
    if (statusOf(error) !== 409) throw error
  }
}

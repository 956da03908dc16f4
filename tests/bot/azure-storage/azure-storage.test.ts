import { BlobServiceClient } from '@azure/storage-blob'
import { TableClient } from '@azure/data-tables'
import { QueueServiceClient } from '@azure/storage-queue'
import { setTimeout as pause } from 'node:timers/promises'
import { createAzureQueue } from '../../../bot/azure-storage/azure-queue'
import { createAzureRows } from '../../../bot/azure-storage/azure-rows'
import { createStorage, type Storage } from '../../../bot/azure-storage/azure-storage'
import { TextAlteredError } from '../../../bot/azure-storage/azure-texts'
import { StorageUnavailableError, TABLES } from '../../../bot/ports'
import { startAzurite, type RunningAzurite } from '../../azurite'
import { rowStoreContract } from '../ports/row-store.contract'
import { textStoreContract } from '../ports/text-store.contract'
import { workQueueContract } from '../ports/work-queue.contract'

jest.setTimeout(60_000)

describe('Azure storage, played by Azurite', () => {
  let azurite: RunningAzurite
  let storage: Storage
  let count = 0
  const credential = { kind: 'secret' as const, botSecret: 'unused', tabSecret: 'unused' }
  const storageAt = (connectionString: string) => createStorage({ storage: { kind: 'connection-string', connectionString }, credential })
  const createTable = async () => {
    count += 1
    const client = TableClient.fromConnectionString(azurite.connectionString, `contract${count}`, { allowInsecureConnection: true })
    await client.createTable()
    return client
  }

  beforeAll(async () => {
    azurite = await startAzurite()
    storage = storageAt(azurite.connectionString)
    await storage.ensure(['doorbell'])
  })
  afterAll(() => azurite.stop())

  describe('a table', () => rowStoreContract(async () => createAzureRows(await createTable())))
  describe('a table whose partitions are known', () => rowStoreContract(async () => createAzureRows(await createTable(), ['b-00', 'b-01', 'b-3f'])))
  describe('texts', () => textStoreContract(() => Promise.resolve(storage.texts)))
  describe('a queue', () =>
    workQueueContract(
      async () => {
        count += 1
        const client = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(`contract-${count}`)
        await client.create()
        return createAzureQueue(client)
      },
      (seconds) => pause(seconds * 1000),
    ))

  it('creates what is missing and leaves alone what is there', async () => {
    await storage.tables.choices.put('p', { row: 'a', values: { kept: true } })
    await storage.ensure(['doorbell', 'deliveries'])
    for (const name of TABLES) expect(await storage.tables[name].find('p', 'none')).toBeUndefined()
    expect(await storage.tables.choices.find('p', 'a')).toEqual({ row: 'a', values: { kept: true } })
    await storage.queue('deliveries').add('work')
    expect(await storage.queue('deliveries').take(1)).toHaveLength(1)
  })

  it('refuses a frozen text that somebody changed', async () => {
    const container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient('texts')
    await container.getBlockBlobClient('a'.repeat(64)).upload('other words', 11)
    await expect(storage.texts.find('a'.repeat(64))).rejects.toThrow(TextAlteredError)
  })

  it('says that storage is unavailable, with the cause, when nobody listens', async () => {
    const nobody = storageAt(azurite.connectionString.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9'))
    await expect(nobody.tables.log.insert('p', [{ row: 'a', values: {} }])).rejects.toThrow(StorageUnavailableError)
    await expect(nobody.texts.find('0'.repeat(64))).rejects.toThrow(StorageUnavailableError)
    await expect(nobody.queue('doorbell').add('work')).rejects.toMatchObject({ name: 'StorageUnavailableError', cause: expect.anything() as unknown })
  })
})

import { TableClient } from '@azure/data-tables'
import { createAzureRows } from '../../../bot/azure-storage/azure-rows'
import { StorageUnavailableError } from '../../../bot/ports'
import { useAzurite } from '../../azurite'
import { rowStoreContract } from '../ports/row-store.contract'

jest.setTimeout(60_000)

describe('A table of Azure storage', () => {
  let azurite: Awaited<ReturnType<typeof useAzurite>>
  let count = 0
  const clientAt = (connectionString: string) => TableClient.fromConnectionString(connectionString, `t${process.pid}x${count}`, { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } })
  const createTable = async () => {
    count += 1
    const client = clientAt(azurite.connectionString)
    await client.createTable()
    return client
  }
  beforeAll(async () => {
    azurite = await useAzurite('azurerows')
  })
  afterAll(() => azurite.stop())

  rowStoreContract(async () => createAzureRows(await createTable()))
  describe('whose partitions are known', () => rowStoreContract(async () => createAzureRows(await createTable(), ['b-00', 'b-01', 'b-3f'])))

  it('throws that storage is unavailable, with the cause, whatever was asked', async () => {
    const nobody = createAzureRows(clientAt(azurite.connectionString.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9')))
    const asked = [
      nobody.insert('p', [{ row: 'a', values: {} }]),
      nobody.insert('p', [{ row: 'a', values: {} }, { row: 'b', values: {} }]),
      nobody.find('p', 'a'),
      nobody.list('p'),
      nobody.sweep('p-', 1),
      nobody.put('p', { row: 'a', values: {} }),
      nobody.remove('p', 'a'),
      nobody.remove('p', 'a', 'b'),
    ]
    for (const outcome of await Promise.allSettled(asked)) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'StorageUnavailableError', cause: expect.anything() as unknown } })
    }
  })

  it('does not take a table that is missing for one that is empty', async () => {
    count += 1
    const missing = createAzureRows(clientAt(azurite.connectionString))
    await expect(missing.insert('p', [{ row: 'a', values: {} }])).rejects.toThrow(StorageUnavailableError)
    await expect(missing.list('p')).rejects.toThrow(StorageUnavailableError)
  })
})

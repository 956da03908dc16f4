import { createStorage, type Storage } from '../../../bot/azure-storage/azure-storage'
import { TABLES } from '../../../bot/ports'
import { useAzurite } from '../../azurite'

jest.setTimeout(60_000)

describe('The service’s storage', () => {
  let azurite: Awaited<ReturnType<typeof useAzurite>>
  let storage: Storage
  beforeAll(async () => {
    azurite = await useAzurite('azurestorage')
    const credential = { kind: 'secret' as const, botSecret: 'unused', tabSecret: 'unused' }
    storage = createStorage({ storage: { kind: 'connection-string', connectionString: azurite.connectionString }, credential })
    await storage.ensure(['doorbell'])
  })
  afterAll(() => azurite.stop())

  it('has every table, the queues asked for and the texts', async () => {
    for (const name of TABLES) expect(await storage.tables[name].find('p', 'none')).toBeUndefined()
    await storage.queue('doorbell').add('work')
    expect(await storage.queue('doorbell').take(1)).toHaveLength(1)
    expect(await storage.texts.find('0'.repeat(64))).toBeUndefined()
  })

  it('creates what is missing and leaves alone what is there', async () => {
    await storage.tables.choices.put('p', { row: 'a', values: { kept: true } })
    await storage.ensure(['doorbell', 'deliveries'])
    expect(await storage.tables.choices.find('p', 'a')).toEqual({ row: 'a', values: { kept: true } })
    await storage.queue('deliveries').add('work')
    expect(await storage.queue('deliveries').take(1)).toHaveLength(1)
  })

  it('keeps each table apart', async () => {
    await storage.tables.names.put('p', { row: 'only-here', values: {} })
    expect(await storage.tables.access.find('p', 'only-here')).toBeUndefined()
  })

  it('reaches an account of Azure by managed identity, without a key', () => {
    const create = () =>
      createStorage({ storage: { kind: 'account', name: 'kvitter' }, credential: { kind: 'managed-identity', clientId: '11111111-1111-4111-8111-111111111111' } })
    expect(Object.keys(create().tables).sort()).toEqual([...TABLES].sort())
  })
})

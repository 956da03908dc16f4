import { RestError, TableClient } from '@azure/data-tables'
import { connectStorageFaults, type StorageFaults } from '../../../../infra/local/faults/storage-control'
import { connectionStringOf, startAzurite, type RunningAzurite } from '../../../azurite'

jest.setTimeout(60_000)

let azurite: RunningAzurite
let faults: StorageFaults
beforeAll(async () => {
  azurite = await startAzurite()
  faults = azurite.faults
})
afterEach(() => faults.set({ seed: 1, rules: [] }))
afterAll(() => azurite.stop())

const tableOf = (account: 'service' | 'bench') => TableClient.fromConnectionString(connectionStringOf(azurite.ports, account), 'Rows', { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } })
const codeOf = (error: unknown) => (error as RestError).statusCode ?? (error as RestError).code

describe('Azurite with faults', () => {
  it('answers as ever while no rule stands', async () => {
    await tableOf('service').createTable()
    await tableOf('service').createEntity({ partitionKey: 'p', rowKey: '1', text: 'Ærlighet' })
    expect(await tableOf('service').getEntity('p', '1')).toMatchObject({ text: 'Ærlighet' })
    expect(await faults.read()).toEqual({ seed: 1, rules: [], decisions: [] })
  })

  it('fails for one account alone, and on one of its services alone', async () => {
    await tableOf('bench').createTable()
    await faults.set({ seed: 1, rules: [{ on: 'table', kind: 'error-503', request: ' /service/' }] })
    expect(await tableOf('service').getEntity('p', '1').catch(codeOf)).toBe(503)
    expect(await tableOf('bench').getEntity('p', '1').catch(codeOf)).toBe(404)
    await faults.set({ seed: 1, rules: [{ on: 'queue', kind: 'error-503' }] })
    expect(await tableOf('service').getEntity('p', '1')).toMatchObject({ text: 'Ærlighet' })
  })

  it('can be asked on any of its ports what was struck', async () => {
    await faults.set({ seed: 5, rules: [{ on: 'table', kind: 'truncated', times: 1 }] })
    await tableOf('service').createEntity({ partitionKey: 'p', rowKey: '2' }).catch(codeOf)
    expect(await connectStorageFaults(azurite.ports.blob).read()).toMatchObject({ seed: 5, rules: [{ seen: 1, struck: 1 }], decisions: [{ request: 'POST /service/Rows', strike: 'truncated' }] })
    expect(await tableOf('service').getEntity('p', '2')).toMatchObject({ rowKey: '2' })
  })
})

import { QueueServiceClient } from '@azure/storage-queue'
import { setTimeout as pause } from 'node:timers/promises'
import { createAzureQueue } from '../../../bot/azure-storage/azure-queue'
import { StorageUnavailableError } from '../../../bot/ports'
import { useAzurite } from '../../azurite'
import { workQueueContract } from '../ports/work-queue.contract'

jest.setTimeout(60_000)

describe('A queue of Azure storage', () => {
  let azurite: Awaited<ReturnType<typeof useAzurite>>
  let count = 0
  beforeAll(async () => {
    azurite = await useAzurite('azurequeue')
  })
  afterAll(() => azurite.stop())

  workQueueContract(
    async () => {
      count += 1
      const client = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(`contract-${process.pid}-${count}`)
      await client.create()
      return createAzureQueue(client)
    },
    (seconds) => pause(seconds * 1000),
  )

  it('throws that storage is unavailable when the queue is missing', async () => {
    const queue = createAzureQueue(QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient('missing'))
    await expect(queue.add('work')).rejects.toThrow(StorageUnavailableError)
    await expect(queue.take(1)).rejects.toThrow(StorageUnavailableError)
  })

  it('hands over what can be read beside a message that is no JSON', async () => {
    const client = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient(`poison-${process.pid}`)
    await client.create()
    await client.sendMessage('not base64 of JSON')
    const queue = createAzureQueue<string>(client)
    await queue.add('work')
    expect((await queue.take(2)).map(({ work }) => work).sort()).toEqual(['work', undefined])
  })
})

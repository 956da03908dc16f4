import { BlobServiceClient, type ContainerClient } from '@azure/storage-blob'
import { createAzureTexts, TextAlteredError } from '../../../bot/azure-storage/azure-texts'
import { sha256 } from '../../../bot/hashing'
import { StorageUnavailableError } from '../../../bot/ports'
import { sha256OfText } from '../../../core/facts/hashing'
import { useAzurite } from '../../azurite'
import { textStoreContract } from '../ports/text-store.contract'

jest.setTimeout(60_000)

describe('Texts in Azure storage', () => {
  let azurite: Awaited<ReturnType<typeof useAzurite>>
  let container: ContainerClient
  beforeAll(async () => {
    azurite = await useAzurite('azuretexts')
    container = BlobServiceClient.fromConnectionString(azurite.connectionString).getContainerClient(`texts-${process.pid}`)
    await container.create()
  })
  afterAll(() => azurite.stop())

  textStoreContract(() => Promise.resolve(createAzureTexts(container)))

  it('refuses a frozen text that somebody changed', async () => {
    await container.getBlockBlobClient('a'.repeat(64)).upload('other words', 11)
    await expect(createAzureTexts(container).find('a'.repeat(64))).rejects.toThrow(TextAlteredError)
  })

  it('never overwrites what lies under a hash', async () => {
    const hash = sha256OfText(sha256, 'the first')
    const texts = createAzureTexts(container)
    await texts.save(hash, 'the first')
    await texts.save(hash, 'the second')
    expect(await createAzureTexts(container).find(hash)).toBe('the first')
  })

  it('fetches a text once, however often it is read', async () => {
    const hash = sha256OfText(sha256, 'read often')
    const texts = createAzureTexts(container)
    await texts.save(hash, 'read often')
    expect(await texts.find(hash)).toBe('read often')
    await container.deleteBlob(hash)
    expect(await texts.find(hash)).toBe('read often')
  })

  it('throws that storage is unavailable when nobody listens', async () => {
    const nowhere = azurite.connectionString.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:9')
    const texts = createAzureTexts(BlobServiceClient.fromConnectionString(nowhere, { retryOptions: { maxTries: 1 } }).getContainerClient('texts'))
    await expect(texts.find('0'.repeat(64))).rejects.toThrow(StorageUnavailableError)
    await expect(texts.save('0'.repeat(64), 'x')).rejects.toThrow(StorageUnavailableError)
  })
})

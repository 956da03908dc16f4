import type { ContainerClient } from '@azure/storage-blob'
import { sha256OfText } from '../../core/facts/hashing'
import { sha256 } from '../hashing'
import type { TextStore } from '../ports'
import { errorCodeOf, statusOf, throwUnavailable } from './storage-error'
import { STORAGE_PATIENCE, withPatience } from './with-patience'

/** Texts kept at hand: what a hash names never changes, and all read the same few. */
const REMEMBERED_TEXTS = 60

export function createAzureTexts(container: ContainerClient, { rowMilliseconds } = STORAGE_PATIENCE): TextStore {
  const remembered = new Map<string, string>()
  const remember = (hash: string, text: string) => {
    remembered.delete(hash)
    remembered.set(hash, text)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED_TEXTS && oldest !== undefined) remembered.delete(oldest)
    return text
  }
  return {
    async save(hash, text) {
      const bytes = Buffer.from(text, 'utf8')
      try {
        const asked = { conditions: { ifNoneMatch: '*' }, blobHTTPHeaders: { blobContentType: 'text/markdown; charset=utf-8' } }
        await withPatience(rowMilliseconds, (abortSignal) => container.getBlockBlobClient(hash).upload(bytes, bytes.length, { ...asked, abortSignal }))
      } catch (error) {
        if (errorCodeOf(error) !== 'BlobAlreadyExists') throwUnavailable('freezing a text', error)
      }
    },
    async find(hash) {
      const known = remembered.get(hash)
      if (known !== undefined) return remember(hash, known)
      const bytes = await download(container, hash, rowMilliseconds)
      if (!bytes) return undefined
      const text = bytes.toString('utf8')
      if (sha256OfText(sha256, text) !== hash) throw new TextAlteredError(hash)
      return remember(hash, text)
    },
  }
}

/** Somebody changed a frozen text behind our back. It is never shown: people would confirm other words than the hash names. */
export class TextAlteredError extends Error {
  override readonly name = 'TextAlteredError'
  constructor(readonly sha256: string) {
    super(`The text frozen under ${sha256} has another hash now`)
  }
}

async function download(container: ContainerClient, hash: string, milliseconds: number): Promise<Buffer | undefined> {
  try {
    return await withPatience(milliseconds, (abortSignal) => container.getBlobClient(hash).downloadToBuffer(0, undefined, { abortSignal }))
  } catch (error) {
    if (statusOf(error) === 404) return undefined
    return throwUnavailable('reading a frozen text', error)
  }
}

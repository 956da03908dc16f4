import { toHex } from '../../core/facts/hashing'
import { sha256 } from '../hashing'

/** The file's own name behind a part of its hash: two files of one name never overwrite each other, the same file twice is one. */
export function evidenceFileName(fileName: string, bytes: Uint8Array): string {
  // SharePoint forbids " * : < > ? / \ | in names, and trims dots and spaces at the ends.
  const safe = fileName.replace(/["*:<>?/\\|#%]/g, '-').replace(/^[. ]+|[. ]+$/g, '')
  return `${toHex(sha256(bytes)).slice(0, 16)}-${safe === '' ? 'file' : safe}`
}

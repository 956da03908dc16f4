import type { EvidenceLibrary } from '../ports'
import { evidenceFileName } from '../lists/evidence-file-name'

export type MemoryEvidenceLibrary = EvidenceLibrary & { files: ReadonlyMap<string, Uint8Array> }

export function createMemoryEvidenceLibrary(): MemoryEvidenceLibrary {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    save: (fileName, bytes) => {
      const webUrl = `https://evidence.example/${encodeURIComponent(evidenceFileName(fileName, bytes))}`
      files.set(webUrl, bytes)
      return Promise.resolve({ webUrl })
    },
  }
}

import { createMemoryEvidenceLibrary } from '../../../bot/memory/memory-evidence-library'
import { evidenceLibraryContract } from '../ports/evidence-library.contract'

describe('Evidence in memory', () => {
  evidenceLibraryContract(() => {
    const library = createMemoryEvidenceLibrary()
    return Promise.resolve({ library, read: (webUrl) => Promise.resolve(library.files.get(webUrl)) })
  })
})

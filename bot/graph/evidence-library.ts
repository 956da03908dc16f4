import { EVIDENCE_LIBRARY } from '../lists'
import { evidenceFileName } from '../lists/evidence-file-name'
import type { EvidenceLibrary } from '../ports'
import type { GraphClient } from './graph-client'
import type { Site } from './site'

export function createEvidenceLibrary(client: GraphClient, site: Site): EvidenceLibrary {
  return {
    async save(fileName, bytes) {
      const name = encodeURIComponent(evidenceFileName(fileName, bytes))
      const { webUrl } = await client.putBytes<{ webUrl: string }>(`/drives/${await site.driveId(EVIDENCE_LIBRARY.name)}/root:/${name}:/content`, bytes)
      return { webUrl }
    },
  }
}

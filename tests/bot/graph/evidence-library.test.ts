import { createEvidenceLibrary } from '../../../bot/graph/evidence-library'
import { createSite } from '../../../bot/graph/site'
import { evidenceLibraryContract } from '../ports/evidence-library.contract'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from './local-graph'

describe('The library of evidence, through the Graph SDK', () => {
  let local: LocalGraph
  let siteId: string
  beforeAll(async () => {
    local = await startLocalGraph()
    siteId = await local.provision()
  })
  afterAll(() => local.close())

  const read = async (webUrl: string) => {
    const name = decodeURIComponent(webUrl.split('/').at(-1) ?? '')
    const [drive] = await local.service.listAll<{ id: string }>(`/sites/${siteId}/drives`)
    const response = await fetch(`${local.url}/v1.0/drives/${drive?.id}/root:/${encodeURIComponent(name)}:/content`, { headers: { Authorization: `Bearer ${SERVICE.appId}` } })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  }
  evidenceLibraryContract(() => Promise.resolve({ library: createEvidenceLibrary(local.service, createSite(local.service, PLACE)), read }))
})

import type { GraphClient } from '../../bot/graph/graph-client'
import { ensureColumns, ensureLibrary, ensureList, ensureSite, grantSite } from '../../bot/graph/provisioning'
import type { SitePlace } from '../../bot/graph/site'
import { EVIDENCE_LIBRARY, LIST_SHAPES } from '../../bot/lists'

/** The municipality's site as the service needs it: every list with its columns, the library, and leave to write. Says what it did. */
export async function provisionSite(client: GraphClient, place: SitePlace, service: { appId: string; displayName: string }): Promise<string[]> {
  const siteId = await ensureSite(client, place)
  const said: string[] = []
  for (const shape of LIST_SHAPES) {
    const { listId, created } = await ensureList(client, siteId, shape)
    const added = created ? [] : await ensureColumns(client, siteId, listId, shape.columns)
    if (created) said.push(`Created list ${shape.name} with ${shape.columns.length} columns.`)
    else if (added.length > 0) said.push(`Added ${added.join(', ')} to list ${shape.name}.`)
  }
  if ((await ensureLibrary(client, siteId, EVIDENCE_LIBRARY.name)).created) said.push(`Created library ${EVIDENCE_LIBRARY.name}.`)
  if ((await grantSite(client, siteId, service)) === 'granted') said.push(`Granted ${service.displayName} leave to write on https://${place.host}${place.path}.`)
  return said
}

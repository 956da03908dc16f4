import type { GraphClient } from '../../bot/graph/graph-client'
import { ensureColumns, ensureLibrary, ensureList, ensureSite, findList, grantSite } from '../../bot/graph/provisioning'
import { hasList, type SitePlace } from '../../bot/graph/site'
import { EVIDENCE_LIBRARY, LIST_SHAPES } from '../../bot/lists'
import type { KnownLists } from '../../bot/ports'

/** Lists as table storage knows them, and what to do when an administrator has decided to begin with a new one. */
export type ListDecisions = { known: KnownLists; beginAnew: (listName: string) => Promise<void>; newLists: readonly string[] }

/**
 * The municipality's site as the service needs it: every list with its columns, the library, and leave to write. Says what it did.
 * A list that is known and gone is not made anew without being asked for: the records in it are in SharePoint's recycle bin.
 */
export async function provisionSite(client: GraphClient, place: SitePlace, service: { appId: string; displayName: string }, { known, beginAnew, newLists }: ListDecisions): Promise<string[]> {
  const siteId = await ensureSite(client, place)
  const said: string[] = []
  for (const shape of LIST_SHAPES) {
    const trouble = await findListTrouble(client, siteId, shape.name, await known.find(shape.name))
    if (trouble !== undefined && !newLists.includes(shape.name)) {
      said.push(`${trouble} Nothing was changed. Restore the list from the site's recycle bin, or set PROVISION_NEW_LISTS=${shape.name} to begin with a new one, which gets every row again.`)
      continue
    }
    if (trouble !== undefined) {
      await beginAnew(shape.name)
      said.push(`${trouble} As decided, the service begins with a new list ${shape.name} and writes every row again.`)
    }
    const { listId, created } = await ensureList(client, siteId, shape)
    await known.remember(shape.name, listId)
    if (created) {
      said.push(`Created list ${shape.name} with ${shape.columns.length} columns.`)
      continue
    }
    const { added, renamed } = await ensureColumns(client, siteId, listId, shape.columns)
    if (added.length > 0) said.push(`Added ${added.join(', ')} to list ${shape.name}.`)
    if (renamed.length > 0) said.push(`Gave ${renamed.join(', ')} of list ${shape.name} the right caption.`)
  }
  if ((await ensureLibrary(client, siteId, EVIDENCE_LIBRARY.name)).created) said.push(`Created library ${EVIDENCE_LIBRARY.name}.`)
  if ((await grantSite(client, siteId, service)) === 'granted') said.push(`Granted ${service.displayName} leave to write on https://${place.host}${place.path}.`)
  return said
}

/** What is wrong with the list that was recorded under this name, if anything. */
async function findListTrouble(client: GraphClient, siteId: string, name: string, known: { listId: string } | undefined): Promise<string | undefined> {
  if (!known || (await hasList(client, siteId, known.listId))) return undefined
  const another = await findList(client, siteId, name, 'genericList')
  return another === undefined
    ? `The list ${name} that was provisioned (${known.listId}) is gone.`
    : `The list ${name} that was provisioned (${known.listId}) is gone, and another list (${another}) has its name.`
}

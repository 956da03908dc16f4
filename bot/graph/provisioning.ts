import type { ListShape } from '../lists'
import type { Column } from '../lists/list'
import type { GraphClient } from './graph-client'
import { GraphRequestError } from './graph-error'
import type { SitePlace } from './site'

/** What provisioning asks of Graph, with an identity of its own that may do it. Each can be run again and changes only what is missing. */

/** The id of a site that an administrator has made: Graph has no call that makes one. */
export async function ensureSite(client: GraphClient, { host, path }: SitePlace): Promise<string> {
  try {
    return (await client.get<{ id: string }>(`/sites/${host}:${path}`)).id
  } catch (error) {
    if (error instanceof GraphRequestError && error.status === 404) throw new SiteMissingError(host, path)
    throw error
  }
}

export class SiteMissingError extends Error {
  override readonly name = 'SiteMissingError'
  constructor(host: string, path: string) {
    super(`There is no site at https://${host}${path}. Have a SharePoint administrator create it as a team site without a group, then run this again.`)
  }
}

/** The list's id. A new one gets all its columns and indexes at once, because an index cannot be counted on later. */
export async function ensureList(client: GraphClient, siteId: string, shape: ListShape): Promise<{ listId: string; created: boolean }> {
  const known = await findList(client, siteId, shape.name, 'genericList')
  if (known) return { listId: known, created: false }
  const made = await createList(client, siteId, shape)
  // Nothing documents that a list takes all its columns with it: those left out are added while it is empty.
  if (made.created) await ensureColumns(client, siteId, made.listId, shape.columns)
  return made
}

async function createList(client: GraphClient, siteId: string, { name, description, columns }: ListShape): Promise<{ listId: string; created: boolean }> {
  const create = async (own: readonly Column[]) => {
    const body = { displayName: name, description, columns: own.map(toColumnDefinition), list: { template: 'genericList' } }
    const { id } = await client.post<{ id: string }>(`/sites/${siteId}/lists`, body)
    return { listId: id, created: true }
  }
  try {
    return await create(columns)
  } catch (error) {
    if (!(error instanceof GraphRequestError) || (error.status !== 400 && error.status !== 409)) throw error
    // Somebody made it at the same time, or columns are not taken along here.
    const made = await findList(client, siteId, name, 'genericList')
    if (made !== undefined) return { listId: made, created: false }
    if (error.status === 409) throw error
    return await create([])
  }
}

/** Adds columns that are missing and gives the others their captions, which a newer version may word otherwise. They keep their kind and index. */
export async function ensureColumns(client: GraphClient, siteId: string, listId: string, columns: readonly Column[]): Promise<{ added: string[]; renamed: string[] }> {
  const path = `/sites/${siteId}/lists/${listId}/columns`
  const known = new Map((await client.listAll<{ id: string; name: string; displayName?: string }>(path)).map((column) => [column.name, column]))
  const missing = columns.filter(({ name }) => !known.has(name))
  for (const column of missing) await client.post(path, toColumnDefinition(column))
  const renamed: string[] = []
  for (const { name, caption } of columns) {
    const there = known.get(name)
    if (!there || there.displayName === caption) continue
    await client.patch(`${path}/${there.id}`, { displayName: caption })
    renamed.push(name)
  }
  return { added: missing.map(({ name }) => name), renamed }
}

/** A library of documents. */
export async function ensureLibrary(client: GraphClient, siteId: string, name: string): Promise<{ listId: string; created: boolean }> {
  const known = await findList(client, siteId, name, 'documentLibrary')
  if (known) return { listId: known, created: false }
  try {
    const { id } = await client.post<{ id: string }>(`/sites/${siteId}/lists`, { displayName: name, list: { template: 'documentLibrary' } })
    return { listId: id, created: true }
  } catch (error) {
    if (!(error instanceof GraphRequestError) || (error.status !== 400 && error.status !== 409)) throw error
    // Somebody made it at the same time.
    const made = await findList(client, siteId, name, 'documentLibrary')
    if (made === undefined) throw error
    return { listId: made, created: false }
  }
}

/** Lets one application write on this one site (`Sites.Selected`), and on no other. */
export async function grantSite(client: GraphClient, siteId: string, app: { appId: string; displayName: string }, role: 'read' | 'write' = 'write'): Promise<'granted' | 'kept'> {
  type Permission = { id: string; roles?: string[]; grantedToIdentitiesV2?: { application?: { id: string } }[] }
  const path = `/sites/${siteId}/permissions`
  const known = (await client.listAll<Permission>(path)).find(({ grantedToIdentitiesV2 }) => grantedToIdentitiesV2?.some(({ application }) => application?.id === app.appId))
  if (!known) {
    await client.post(path, { roles: [role], grantedToIdentities: [{ application: { id: app.appId, displayName: app.displayName } }] })
    return 'granted'
  }
  // The collection leaves the roles out; the single permission has them.
  const { roles } = await client.get<Permission>(`${path}/${known.id}`)
  if (roles?.length === 1 && roles[0] === role) return 'kept'
  await client.patch(`${path}/${known.id}`, { roles: [role] })
  return 'granted'
}

/** A team site comes with a library of its own that may have the name we need. */
export class ListNameTakenError extends Error {
  override readonly name = 'ListNameTakenError'
  constructor(listName: string, template: string) {
    super(`The site has something else (${template}) named ${listName}. Have it renamed or removed, then run this again.`)
  }
}

/** The id of the list that has this name now. */
export async function findList(client: GraphClient, siteId: string, name: string, template: 'genericList' | 'documentLibrary'): Promise<string | undefined> {
  const filter = encodeURIComponent(`displayName eq '${name}'`)
  const [known] = await client.listAll<{ id: string; list: { template: string } }>(`/sites/${siteId}/lists?$filter=${filter}`)
  if (known && known.list.template !== template) throw new ListNameTakenError(name, known.list.template)
  return known?.id
}

function toColumnDefinition(column: Column): object {
  const base = {
    name: column.name,
    displayName: column.caption,
    ...(column.indexed && { indexed: true }),
    ...(column.kind === 'text' && column.unique && { enforceUniqueValues: true }),
  }
  switch (column.kind) {
    case 'text':
      return { ...base, text: { maxLength: 255 } }
    case 'note':
      return { ...base, text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } }
    case 'number':
      return { ...base, number: { decimalPlaces: 'none' } }
    case 'boolean':
      return { ...base, boolean: {} }
    case 'instant':
      return { ...base, dateTime: { format: 'dateTime', displayAs: 'standard' } }
    case 'choice':
      return { ...base, choice: { choices: column.choices, displayAs: 'dropDownMenu', allowTextEntry: false } }
  }
}

import type { GraphClient } from './graph-client'

export type SitePlace = { host: string; path: string }
/** The municipality's site with the ids of what lies in it, looked up once: names may be changed by people, ids not. */
export type Site = {
  id(): Promise<string>
  listId(listName: string): Promise<string>
  driveId(libraryName: string): Promise<string>
}

type Named = { id: string; name: string; displayName?: string }

export function createSite(client: GraphClient, { host, path }: SitePlace): Site {
  const id = once(async () => (await client.get<{ id: string }>(`/sites/${host}:${path}`)).id)
  const lists = once(async () => client.listAll<Named>(`/sites/${await id()}/lists?$select=id,name,displayName`))
  const drives = once(async () => client.listAll<Named>(`/sites/${await id()}/drives?$select=id,name`))
  const find = (named: readonly Named[], kind: string, name: string) => {
    const found = named.find((one) => one.name === name) ?? named.find((one) => one.displayName === name)
    if (!found) throw new NotProvisionedError(kind, name)
    return found.id
  }
  return {
    id,
    listId: async (name) => find(await lists(), 'list', name),
    driveId: async (name) => find(await drives(), 'library', name),
  }
}

/** Provisioning has not run, or somebody removed a list. Nothing is created here: that needs rights which the service lacks. */
export class NotProvisionedError extends Error {
  override readonly name = 'NotProvisionedError'
  constructor(readonly kind: string, readonly missing: string) {
    super(`The site has no ${kind} named ${missing}. Run the provisioning.`)
  }
}

/** Asks once and keeps the answer; a failure is not kept. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
}

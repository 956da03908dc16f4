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
  const { get: id } = keep(async () => (await client.get<{ id: string }>(`/sites/${host}:${path}`)).id)
  const lists = keep(async () => client.listAll<Named>(`/sites/${await id()}/lists?$select=id,name,displayName`))
  const drives = keep(async () => client.listAll<Named>(`/sites/${await id()}/drives?$select=id,name`))
  const find = async (named: Kept<Named[]>, kind: string, name: string) => {
    const all = await named.get()
    const found = all.find((one) => one.name === name) ?? all.find((one) => one.displayName === name)
    if (found) return found.id
    // It may be provisioned while we run.
    named.forget()
    throw new NotProvisionedError(kind, name)
  }
  return {
    id,
    listId: (name) => find(lists, 'list', name),
    driveId: (name) => find(drives, 'library', name),
  }
}

/** Provisioning has not run, or somebody removed a list. Nothing is created here: that needs rights which the service lacks. */
export class NotProvisionedError extends Error {
  override readonly name = 'NotProvisionedError'
  constructor(readonly kind: string, readonly missing: string) {
    super(`The site has no ${kind} named ${missing}. Run the provisioning.`)
  }
}

type Kept<T> = { get: () => Promise<T>; forget: () => void }

/** Asks once and keeps the answer until it is to be forgotten; a failure is not kept. */
function keep<T>(ask: () => Promise<T>): Kept<T> {
  let asked: Promise<T> | undefined
  const forget = () => void (asked = undefined)
  return {
    get() {
      asked ??= ask().catch((error: unknown) => {
        forget()
        throw error
      })
      return asked
    },
    forget,
  }
}

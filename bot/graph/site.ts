import type { FindingKind } from '../../core/findings/finding'
import type { KnownLists } from '../ports'
import type { GraphClient } from './graph-client'
import { GraphRequestError } from './graph-error'

export type SitePlace = { host: string; path: string }
/** The municipality's site with the ids of what lies in it, looked up once: names may be changed by people, ids not. */
export type Site = {
  id(): Promise<string>
  /** Throws `ListAwayError` when the list we knew is not there. */
  listId(listName: string): Promise<string>
  driveId(libraryName: string): Promise<string>
  /** Looks lists and libraries up anew: one of them was not found under its id. */
  forget(): void
}

type Named = { id: string; name: string; displayName?: string }

/**
 * A list is the one that was first found under its name (`knownLists`), whatever it is called since. One that somebody made in its
 * place may be open to anybody, so nothing is read from it and nothing written to it.
 */
export function createSite(client: GraphClient, { host, path }: SitePlace, knownLists?: KnownLists): Site {
  const { get: id } = keep(async () => (await client.get<{ id: string }>(`/sites/${host}:${path}`)).id)
  const lists = keep(async () => client.listAll<Named>(`/sites/${await id()}/lists?$select=id,name,displayName`))
  const drives = keep(async () => client.listAll<Named>(`/sites/${await id()}/drives?$select=id,name`))

  const findList = async (listName: string) => {
    const known = await knownLists?.find(listName)
    const all = await lists.get()
    const found = known ? all.find((list) => list.id === known.listId) : findNamed(all, listName)
    if (found) {
      if (!known) await knownLists?.remember(listName, found.id)
      return found.id
    }
    // Lists that are hidden are left out of the collection, but found by their id.
    if (known && (await hasList(client, await id(), known.listId))) return known.listId
    // It may be provisioned, or brought back, while we run.
    lists.forget()
    throw new ListAwayError(listName, known && findNamed(all, listName) ? 'list-replaced' : 'list-missing')
  }
  return {
    id,
    listId: findList,
    async driveId(name) {
      const found = findNamed(await drives.get(), name)
      if (found) return found.id
      drives.forget()
      throw new NotProvisionedError('library', name)
    },
    forget() {
      lists.forget()
      drives.forget()
    },
  }
}

/** Whether the very list is there, whatever it is called. */
export async function hasList(client: GraphClient, siteId: string, listId: string): Promise<boolean> {
  try {
    await client.get(`/sites/${siteId}/lists/${listId}?$select=id`)
    return true
  } catch (error) {
    if (error instanceof GraphRequestError && error.status === 404) return false
    throw error
  }
}

function findNamed(all: readonly Named[], name: string): Named | undefined {
  return all.find((one) => one.name === name) ?? all.find((one) => one.displayName === name)
}

/** Provisioning has not run, or somebody removed a library. Nothing is created here: that needs rights which the service lacks. */
export class NotProvisionedError extends Error {
  override readonly name: string = 'NotProvisionedError'
  constructor(readonly kind: string, readonly missing: string) {
    super(`The site has no ${kind} named ${missing}. Run the provisioning.`)
  }
}

/** The list that we knew is gone; perhaps another one lies under its name. */
export class ListAwayError extends NotProvisionedError {
  override readonly name = 'ListAwayError'
  constructor(listName: string, readonly because: Extract<FindingKind, 'list-missing' | 'list-replaced'>) {
    super('list', listName)
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

import type { Directory } from '../ports'
import type { GraphClient } from './graph-client'

/** The most that Graph hands out in a page of people. */
const PAGE_SIZE = 999

type User = { id: string; displayName: string | null; preferredLanguage: string | null }

/** The tenant's people by Graph: 56 requests for 55,000 of them. */
export function createDirectory(client: GraphClient): Directory {
  return {
    async listUsers() {
      const users = await client.listAll<User>(`/users?$select=id,displayName,preferredLanguage&$top=${PAGE_SIZE}`)
      return users.map(({ id, displayName, preferredLanguage }) => ({
        oid: id,
        displayName: displayName ?? '',
        ...(preferredLanguage && { preferredLanguage }),
      }))
    },
  }
}

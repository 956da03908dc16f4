import { createDirectory, type DeletedPerson } from './directory'
import { READS_USERS } from './directory-access'
import { userNotFound } from './graph-error'
import { listSelected } from './query'
import type { GraphParts, Route } from './route'
import { toUser } from './user-json'

const DAY_MILLISECONDS = 24 * 3_600_000

/** Users that were removed and could still be restored. */
export const DELETED_USER_ROUTES: readonly Route[] = [
  {
    name: 'deletedItems.list',
    method: 'GET',
    path: '/directory/deletedItems/microsoft.graph.user',
    access: READS_USERS,
    cost: 1,
    answer: (parts, request) => {
      const value = listDeleted(parts).map((deleted) => toDeleted(deleted, listSelected(request)))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#directory/deletedItems/microsoft.graph.user`, value } }
    },
  },
  {
    name: 'deletedItems.get',
    method: 'GET',
    path: '/directory/deletedItems/{user}',
    access: READS_USERS,
    cost: 1,
    answer: (parts, request) => {
      const id = request.params.user ?? ''
      const deleted = listDeleted(parts).find(({ person }) => person.id.toLowerCase() === id.toLowerCase())
      if (!deleted) throw userNotFound(id)
      const context = { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#directoryObjects/$entity`, '@odata.type': '#microsoft.graph.user' }
      return { status: 200, json: { ...context, ...toDeleted(deleted, listSelected(request)) } }
    },
  },
]

/** Whoever has been there long enough is gone for good, which delta then tells. */
function listDeleted({ sql, now, switches }: GraphParts): DeletedPerson[] {
  const directory = createDirectory(sql, now)
  const isOver = ({ deletedAt }: DeletedPerson) => now().getTime() - new Date(deletedAt).getTime() > switches.daysInDeletedItems * DAY_MILLISECONDS
  for (const deleted of directory.listDeleted().filter(isOver)) directory.remove(deleted.person.id, 'for-good')
  return directory.listDeleted()
}

function toDeleted({ person, deletedAt }: DeletedPerson, select: readonly string[] | undefined): object {
  const isShown = !select || select.includes('deletedDateTime')
  return { ...toUser(person, select), ...(isShown && { deletedDateTime: deletedAt }) }
}

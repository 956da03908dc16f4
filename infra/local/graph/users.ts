import type { DirectoryPerson } from '../municipality/municipality'
import { READS_USERS } from './directory-access'
import { createDirectory } from './directory'
import { directoryUnits } from './directory-limits'
import { answerCount, answerPage, planDirectoryQuery, USERS } from './directory-query'
import { expandManager, readManagerExpansion } from './expand-manager'
import { userNotFound } from './graph-error'
import { listSelected } from './query'
import type { Route } from './route'
import { checkSelected, requirePerson, toUser, userProperties } from './user-json'

export const USER_ROUTES: readonly Route[] = [
  {
    name: 'users.count',
    method: 'GET',
    path: '/users/$count',
    access: READS_USERS,
    cost: 1,
    answer: (parts, request) => answerCount(request, createDirectory(parts.sql).list, userProperties, USERS),
  },
  {
    name: 'users.list',
    method: 'GET',
    path: '/users',
    access: READS_USERS,
    cost: (request) => directoryUnits(request, 2),
    answer: (parts, request) => {
      const select = listSelected(request)
      checkSelected(parts, select, { roles: request.roles, of: 'many' })
      const plan = planDirectoryQuery(request, USERS)
      const expansion = readManagerExpansion(parts, request)
      const show = (person: DirectoryPerson) => ({ ...toUser(person, select), ...(expansion && expandManager(parts, person, expansion)) })
      return answerPage(parts, request, { ...plan, context: '#users', read: createDirectory(parts.sql).list, properties: userProperties, show })
    },
  },
  {
    name: 'users.get',
    method: 'GET',
    path: '/users/{user}',
    access: READS_USERS,
    cost: (request) => directoryUnits(request, 1),
    answer: (parts, request) => {
      const select = listSelected(request)
      checkSelected(parts, select, { roles: request.roles, of: 'one' })
      const expansion = readManagerExpansion(parts, request)
      const person = requirePerson(parts, request.params.user ?? '')
      const context = { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users/$entity` }
      return { status: 200, json: { ...context, ...toUser(person, select), ...(expansion && expandManager(parts, person, expansion)) } }
    },
  },
  {
    name: 'users.manager',
    method: 'GET',
    path: '/users/{user}/manager',
    access: READS_USERS,
    cost: (request) => directoryUnits(request, 1),
    answer: (parts, request) => {
      const { managerId } = requirePerson(parts, request.params.user ?? '')
      const manager = managerId === null ? undefined : createDirectory(parts.sql).find(managerId)
      // The same answer when the manager is gone from the directory.
      if (!manager) throw userNotFound(parts.switches.noManagerText === 'manager' ? 'manager' : (request.params.user ?? ''))
      const context = { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#directoryObjects/$entity`, '@odata.type': '#microsoft.graph.user' }
      return { status: 200, json: { ...context, ...toUser(manager, listSelected(request)) } }
    },
  },
]

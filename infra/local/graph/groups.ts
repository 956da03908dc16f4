import { z } from 'zod'
import type { GroupMember } from '../municipality/municipality'
import { READS_GROUPS, READS_MEMBERS, READS_MEMBERSHIPS } from './directory-access'
import { createDirectory } from './directory'
import { directoryUnits } from './directory-limits'
import { answerCount, answerPage, GROUPS, planDirectoryQuery, type ReadMembers } from './directory-query'
import { isAdvanced, isEventual, unsupportedQuery } from './directory-support'
import { GraphError, insufficientPrivileges, noSuchSegment } from './graph-error'
import { createGroupDirectory } from './group-directory'
import { groupProperties, requireGroup, toGroup, toMember } from './group-json'
import { listSelected } from './query'
import { readJson } from './read-json'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { requirePerson } from './user-json'

const MemberGroups = z.object({ groupIds: z.array(z.string()).max(20) })
const KINDS: Record<string, GroupMember['kind']> = { user: 'user', group: 'group', serviceprincipal: 'servicePrincipal' }

export const GROUP_ROUTES: readonly Route[] = [
  {
    name: 'groups.count',
    method: 'GET',
    path: '/groups/$count',
    access: READS_GROUPS,
    cost: 1,
    answer: (parts, request) => answerCount(request, createGroupDirectory(parts.sql).list, groupProperties, GROUPS),
  },
  {
    name: 'groups.list',
    method: 'GET',
    path: '/groups',
    access: READS_GROUPS,
    cost: 1,
    answer: (parts, request) => {
      const select = listSelected(request)
      const plan = planDirectoryQuery(request, GROUPS)
      return answerPage(parts, request, { ...plan, context: '#groups', read: createGroupDirectory(parts.sql).list, properties: groupProperties, show: (group) => toGroup(group, select) })
    },
  },
  {
    name: 'groups.get',
    method: 'GET',
    path: '/groups/{group}',
    access: READS_GROUPS,
    cost: (request) => directoryUnits(request, 1),
    answer: (parts, request) => {
      const group = toGroup(requireGroup(parts, request.params.group ?? ''), listSelected(request))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#groups/$entity`, ...group } }
    },
  },
  ...memberRoutes('members', 3, (parts, id) => (after, most) => createGroupDirectory(parts.sql).listMembers(id, after, most)),
  ...memberRoutes('transitiveMembers', 5, (parts, id) => numbered(createGroupDirectory(parts.sql).listTransitiveMembers(id))),
  {
    name: 'users.memberOf',
    method: 'GET',
    path: '/users/{user}/memberOf',
    access: READS_MEMBERSHIPS,
    cost: 1,
    answer: (parts, request) => answerMembers(parts, request, numbered(listMemberships(parts, request))),
  },
  {
    name: 'users.memberOf',
    method: 'GET',
    path: '/users/{user}/memberOf/{cast}',
    access: READS_MEMBERSHIPS,
    cost: 1,
    answer: (parts, request) => answerCast(parts, request, numbered(listMemberships(parts, request))),
  },
  {
    name: 'users.checkMemberGroups',
    method: 'POST',
    path: '/users/{user}/checkMemberGroups',
    access: READS_MEMBERSHIPS,
    cost: (request) => directoryUnits(request, 1),
    answer: (parts, request) => {
      const groups = createGroupDirectory(parts.sql)
      const { id } = requirePerson(parts, request.params.user ?? '')
      const { groupIds } = readJson(MemberGroups, request, () => new GraphError(400, 'Request_BadRequest', 'Invalid value specified for property groupIds.'))
      const value = groupIds.filter((groupId) => groups.listTransitiveMembers(groupId).some((member) => member.id === id))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#Collection(Edm.String)`, value } }
    },
  },
]

type ReadGroup = (parts: GraphParts, id: string) => ReadMembers<GroupMember>

/** Members as they are, counted, and of one kind only: `/members/microsoft.graph.user`. */
function memberRoutes(name: 'members' | 'transitiveMembers', cost: number, readOf: ReadGroup): Route[] {
  const route = (path: string, answer: (parts: GraphParts, request: RoutedRequest, read: ReadMembers<GroupMember>) => GraphAnswer): Route => ({
    name: `groups.${name}`,
    method: 'GET',
    path: `/groups/{group}/${path}`,
    access: READS_MEMBERS,
    cost: (request) => directoryUnits(request, cost),
    answer: (parts, request) => {
      if (parts.switches.leastForMembers === 'more' && request.roles.every((role) => role.startsWith('GroupMember.'))) throw insufficientPrivileges()
      return answer(parts, request, readOf(parts, requireGroup(parts, request.params.group ?? '').id))
    },
  })
  const answerCountOf = (read: ReadMembers<GroupMember>, request: RoutedRequest): GraphAnswer => {
    if (!isEventual(request)) throw new GraphError(400, 'Request_BadRequest', '$count is not currently supported.')
    return { status: 200, headers: { 'content-type': 'text/plain' }, text: String(read().length) }
  }
  return [
    route(`${name}/$count`, (_, request, read) => answerCountOf(read, request)),
    route(`${name}/{cast}/$count`, (_, request, read) => answerCountOf(ofKind(read, requireKind(request)), request)),
    route(`${name}/{cast}`, answerCast),
    route(name, answerMembers),
  ]
}

function answerMembers(parts: GraphParts, request: RoutedRequest, read: ReadMembers<GroupMember>): GraphAnswer {
  const view = { roles: request.roles, select: listSelected(request) }
  const isThere = ({ kind, id }: GroupMember) => kind !== 'user' || createDirectory(parts.sql).find(id) !== undefined
  return answerPage(parts, request, {
    context: '#directoryObjects',
    matches: () => true,
    counts: isAdvanced(request),
    read: (after, most) => read(after, most).filter(({ member }) => isThere(member)),
    properties: (member) => member,
    show: (member) => toMember(parts, member, view) ?? {},
    most: parts.switches.largestMemberPage,
  })
}

/** A cast is an advanced query. */
function answerCast(parts: GraphParts, request: RoutedRequest, read: ReadMembers<GroupMember>): GraphAnswer {
  const kind = requireKind(request)
  if (!isAdvanced(request)) throw unsupportedQuery('OData cast is supported only with $count=true and the request header \'ConsistencyLevel: eventual\'.')
  return answerMembers(parts, request, ofKind(read, kind))
}

function requireKind({ params }: RoutedRequest): GroupMember['kind'] {
  const kind = KINDS[(params.cast ?? '').toLowerCase().replace(/^microsoft\.graph\./, '')]
  if (!kind) throw noSuchSegment(params.cast ?? '')
  return kind
}

function ofKind(read: ReadMembers<GroupMember>, kind: GroupMember['kind']): ReadMembers<GroupMember> {
  const wanted = read().filter(({ member }) => member.kind === kind)
  return (after = 0, most = wanted.length) => wanted.filter(({ number }) => number > after).slice(0, most)
}

function numbered(members: readonly GroupMember[]): ReadMembers<GroupMember> {
  const all = members.map((member, index) => ({ number: index + 1, member }))
  return (after = 0, most = all.length) => all.slice(after, after + most)
}

function listMemberships(parts: GraphParts, { params }: RoutedRequest): GroupMember[] {
  const { id } = requirePerson(parts, params.user ?? '')
  return createGroupDirectory(parts.sql).listGroupsOf(id).map((group) => ({ kind: 'group', id: group.id }))
}

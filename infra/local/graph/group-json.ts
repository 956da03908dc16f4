import type { GroupMember } from '../municipality/municipality'
import { createDirectory } from './directory'
import { mayReadUsers } from './directory-access'
import { userNotFound } from './graph-error'
import { createGroupDirectory, type Group } from './group-directory'
import { selectProperties } from './query'
import type { GraphParts } from './route'
import { toUser } from './user-json'

/** Everything Graph knows of a group. Those with an address are Microsoft 365 groups. */
export function groupProperties(group: Group) {
  return {
    ...group,
    deletedDateTime: null,
    classification: null,
    groupTypes: group.mail === null ? [] : ['Unified'],
    mailEnabled: group.mail !== null,
    securityEnabled: true,
    visibility: group.mail === null ? null : 'Private',
    renewedDateTime: group.createdDateTime,
  }
}

export function toGroup(group: Group, select: readonly string[] | undefined): object {
  return selectProperties(groupProperties(group), select)
}

export function requireGroup({ sql }: GraphParts, id: string): Group {
  const group = createGroupDirectory(sql).find(id)
  if (!group) throw userNotFound(id)
  return group
}

export type MemberView = { roles: readonly string[]; select: readonly string[] | undefined }

/** A member with the type that tells what it is. Who may read groups but not users learns ids alone. Who is gone is left out. */
export function toMember(parts: GraphParts, { kind, id }: GroupMember, { roles, select }: MemberView): object | undefined {
  const type = { '@odata.type': `#microsoft.graph.${kind}` }
  switch (kind) {
    case 'user': {
      const person = createDirectory(parts.sql).find(id)
      if (!person) return undefined
      const isHidden = !mayReadUsers(roles) && parts.switches.membersWithoutUserRead === 'ids'
      return { ...type, ...(isHidden ? hide(toUser(person, select)) : toUser(person, select)), ...((isHidden || select?.includes('id')) && { id }) }
    }
    case 'group': {
      const group = createGroupDirectory(parts.sql).find(id)
      return group && { ...type, ...toGroup(group, select) }
    }
    case 'servicePrincipal':
      return { ...type, ...selectProperties({ id, appId: id, displayName: parts.findRegistration(id)?.displayName ?? id }, select) }
  }
}

function hide(properties: object): object {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, null]))
}

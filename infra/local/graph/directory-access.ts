import type { Access } from './route'

const DIRECTORY = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const
const USERS = ['User.Read.All', 'User.ReadWrite.All', ...DIRECTORY] as const
const GROUPS = ['Group.Read.All', 'Group.ReadWrite.All', ...DIRECTORY] as const

/** Any one of these application permissions opens the resource. */
export const READS_USERS: Access = { on: 'directory', permissions: USERS }
export const READS_GROUPS: Access = { on: 'directory', permissions: ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', ...GROUPS] }
export const READS_MEMBERS: Access = { on: 'directory', permissions: ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', 'User.Read.All', ...GROUPS] }
export const READS_MEMBERSHIPS: Access = { on: 'directory', permissions: [...new Set([...USERS, ...GROUPS, 'GroupMember.Read.All'])] }
export const READS_LICENCES: Access = { on: 'directory', permissions: ['LicenseAssignment.Read.All', 'Organization.Read.All', ...DIRECTORY] }

/** Without a permission to read users, members of a group are ids and nothing more. */
export function mayReadUsers(roles: readonly string[]): boolean {
  return USERS.some((permission) => roles.includes(permission))
}

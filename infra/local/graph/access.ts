import type { Sql } from './database'
import { accessDenied, insufficientPrivileges, type GraphError } from './graph-error'
import type { GrantRole } from './grant'
import type { Access, SiteRole } from './route'

/** Of two names for full control, one is in each documentation. */
const LEVELS: Record<GrantRole, number> = { read: 1, write: 2, manage: 3, fullcontrol: 4, owner: 4 }

/** Application permissions that reach every site, and the role they amount to. `Sites.Selected` alone reaches none. */
const EVERYWHERE: Record<string, SiteRole> = {
  'Sites.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Sites.Manage.All': 'manage',
  'Sites.FullControl.All': 'fullcontrol',
}

export function requireDirectoryAccess(
  { permissions }: Extract<Access, { on: 'directory' }>,
  roles: readonly string[],
  refuse: (permissions: readonly string[], roles: readonly string[]) => GraphError = insufficientPrivileges,
): void {
  if (!permissions.some((permission) => roles.includes(permission))) throw refuse(permissions, roles)
}

/** Either a permission that reaches all sites, or `Sites.Selected` together with a grant on this very site, or what is granted on less than a site. */
export function requireSiteAccess(sql: Sql, site: number, app: { appId: string; roles: readonly string[] }, needed: SiteRole, more: readonly GrantRole[] = []): void {
  const found: (GrantRole | undefined)[] = [...more, ...app.roles.map((role) => EVERYWHERE[role])]
  if (app.roles.includes('Sites.Selected')) {
    const grants = sql.all<{ role: GrantRole }>('SELECT role FROM grants WHERE site = ? AND app_id = ?', site, app.appId)
    found.push(...grants.map(({ role }) => role))
  }
  if (!found.some((role) => role !== undefined && LEVELS[role] >= LEVELS[needed])) throw accessDenied()
}

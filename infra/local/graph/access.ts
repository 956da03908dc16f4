import type { Sql } from './database'
import { accessDenied, insufficientPrivileges, type GraphError } from './graph-error'
import type { Access, SiteRole } from './route'

const LEVELS: readonly SiteRole[] = ['read', 'write', 'manage', 'fullcontrol']

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

/** Either a permission that reaches all sites, or `Sites.Selected` together with a grant on this very site. */
export function requireSiteAccess(sql: Sql, site: number, app: { appId: string; roles: readonly string[] }, needed: SiteRole): void {
  const found: (SiteRole | undefined)[] = app.roles.map((role) => EVERYWHERE[role])
  if (app.roles.includes('Sites.Selected')) {
    const grants = sql.all<{ role: SiteRole }>('SELECT role FROM grants WHERE site = ? AND app_id = ?', site, app.appId)
    found.push(...grants.map(({ role }) => role))
  }
  if (!found.some((role) => role !== undefined && LEVELS.indexOf(role) >= LEVELS.indexOf(needed))) throw accessDenied()
}

import type { DirectoryPerson } from '../municipality/municipality'
import { requireDirectoryAccess } from './access'
import { createDirectory } from './directory'
import { GraphError, userNotFound } from './graph-error'
import { hasTeamsLicence } from './licences'
import type { Access, GraphParts, RoutedRequest } from './route'
import type { CatalogApp } from './teams-apps'

type Permissions = Extract<Access, { on: 'directory' }>

export const READS_CATALOG: Permissions = { on: 'directory', permissions: ['AppCatalog.Read.All', 'AppCatalog.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] }
const ANY_APP = ['TeamsAppInstallation.ReadWriteForUser.All']
const OWN_APP = ['TeamsAppInstallation.ReadWriteSelfForUser.All']
export const READS_INSTALLATIONS: Permissions = { on: 'directory', permissions: ['TeamsAppInstallation.ReadForUser.All', ...ANY_APP, ...OWN_APP] }
export const WRITES_INSTALLATIONS: Permissions = { on: 'directory', permissions: [...ANY_APP, ...OWN_APP] }

export const forbidden = (message: string, inner?: string) => new GraphError(403, 'Forbidden', message, inner === undefined ? {} : { inner: { code: inner, message } })
export const notFound = (message: string) => new GraphError(404, 'NotFound', message)
export const conflict = (message: string) => new GraphError(409, 'Conflict', message)
export const badRequest = (message: string) => new GraphError(400, 'BadRequest', message)

/** Teams says in so many words which permission is missing. */
export const missingPermission = (permissions: readonly string[], roles: readonly string[]) =>
  forbidden(`Missing role permissions on the request. API requires one of '${permissions.join(', ')}'. Roles on the request '${roles.join(', ')}'.`)

/** The name of this permission is not verified. */
export function requireNotifying({ switches }: Pick<GraphParts, 'switches'>, { roles }: Pick<RoutedRequest, 'roles'>): void {
  requireDirectoryAccess({ on: 'directory', permissions: [switches.activityPermission] }, roles, missingPermission)
}

/** Who may write for their own app only must be the application that the app's manifest names. */
export function requireOwnApp(app: CatalogApp, { roles, appId }: Pick<RoutedRequest, 'roles' | 'appId'>): void {
  if (ANY_APP.some((role) => roles.includes(role)) || app.webApplicationId === appId) return
  throw forbidden(`The app with id '${app.id}' is not the one that application '${appId}' is named in by webApplicationInfo.`, 'AccessDenied')
}

/** Somebody by object id or user principal name; who is unknown is told of in two different ways. */
export function requireTeamsUser({ sql }: Pick<GraphParts, 'sql'>, key: string): DirectoryPerson {
  const person = createDirectory(sql).find(key)
  if (person) return person
  throw key.includes('@') ? notFound(`Failed to find user with id '${key}' in the tenant`) : userNotFound(key)
}

/** Guests and people without a licence have no personal apps here. Whether Teams forbids or does not find them is not verified. */
export function requireTeams({ switches }: Pick<GraphParts, 'switches'>, person: DirectoryPerson): void {
  if (hasTeamsLicence(person)) return
  const message = `The user '${person.id}' has no license for Teams in this tenant.`
  throw switches.withoutTeamsStatus === 403 ? forbidden(message, 'AccessDenied') : notFound(message)
}

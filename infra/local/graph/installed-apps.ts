import { z } from 'zod'
import type { DirectoryPerson } from '../municipality/municipality'
import { findOption } from './query'
import { readJson } from './read-json'
import type { GraphAnswer, GraphParts, Route, RoutedRequest } from './route'
import { badRequest, conflict, forbidden, notFound, READS_INSTALLATIONS, requireOwnApp, requireTeams, requireTeamsUser, WRITES_INSTALLATIONS } from './teams-access'
import type { CatalogApp } from './teams-apps'
import { toTeamsApp } from './teams-catalog'

const NewInstallation = z.object({ 'teamsApp@odata.bind': z.string().regex(/\/appCatalogs\/teamsApps\/[^/]+\/?$/i) })
const INSTALLED = '/users/{user}/teamwork/installedApps'

/** The personal apps of people: an application may put its own there without being asked. */
export const INSTALLED_APP_ROUTES: readonly Route[] = [
  {
    name: 'installedApps.list',
    method: 'GET',
    path: INSTALLED,
    access: READS_INSTALLATIONS,
    cost: 1,
    teamsLimit: 'readApps',
    answer: (parts, request) => {
      const person = requireTeamsUser(parts, request.params.user ?? '')
      const isWanted = planFilter(findOption(request, 'filter'))
      const apps = parts.teams.list().filter((app) => app.installations.isInstalled(person.id) && isWanted(app))
      const value = apps.map((app) => toInstallation(person, app, request))
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users('${person.id}')/teamwork/installedApps`, '@odata.count': value.length, value } }
    },
  },
  {
    name: 'installedApps.create',
    method: 'POST',
    path: INSTALLED,
    access: WRITES_INSTALLATIONS,
    cost: 1,
    teamsLimit: 'writeApps',
    answer: install,
  },
  {
    name: 'installedApps.get',
    method: 'GET',
    path: `${INSTALLED}/{installation}`,
    access: READS_INSTALLATIONS,
    cost: 1,
    teamsLimit: 'readApps',
    answer: (parts, request) => {
      const { person, app } = requireInstallation(parts, request)
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#users('${person.id}')/teamwork/installedApps/$entity`, ...toInstallation(person, app, request) } }
    },
  },
  {
    name: 'installedApps.delete',
    method: 'DELETE',
    path: `${INSTALLED}/{installation}`,
    access: WRITES_INSTALLATIONS,
    cost: 1,
    teamsLimit: 'deleteApps',
    answer: (parts, request) => {
      const { person, app } = requireInstallation(parts, request)
      requireOwnApp(app, request)
      if (parts.teams.policy === 'permanent') throw forbidden('The app is installed by the policy of an administrator and cannot be removed.', 'AccessDenied')
      app.installations.uninstall(person)
      return { status: 204 }
    },
  },
  {
    name: 'installedApps.chat',
    method: 'GET',
    path: `${INSTALLED}/{installation}/chat`,
    access: READS_INSTALLATIONS,
    cost: 1,
    teamsLimit: 'readOther',
    answer: (parts, request) => {
      const { person, app } = requireInstallation(parts, request)
      const id = app.installations.findChat(person.id)
      if (id === undefined) throw notFound(`The app '${app.id}' has no bot, and so no chat.`)
      return { status: 200, json: { '@odata.context': `${parts.baseUrl}/v1.0/$metadata#chats/$entity`, id, chatType: 'oneOnOne', tenantId: parts.tenantId } }
    },
  },
]

/** 201 without a body. The bot hears of it as if the person had done it. */
function install(parts: GraphParts, request: RoutedRequest): GraphAnswer {
  const { teams, switches } = parts
  const person = requireTeamsUser(parts, request.params.user ?? '')
  const address = readJson(NewInstallation, request, () => badRequest('teamsApp@odata.bind must name an app of the catalog.'))['teamsApp@odata.bind']
  const appId = address.replace(/\/$/, '').split('/').at(-1) ?? ''
  const app = teams.find(appId)
  if (!app) throw notFound(`No app was found with id '${appId}' in the catalog.`)
  requireOwnApp(app, request)
  requireTeams(parts, person)
  if (app.hasResourceSpecificPermissions) throw badRequest('The app asks for resource-specific permissions and cannot be installed in this way.')
  if (teams.policy === 'blocked') throw forbidden('The app is blocked by the app permission policy of the user.', 'AccessDenied')
  if (switches.bulkInstall === 'fails-once' && teams.failsOnce(person.id))
    throw badRequest('Exception in CreateOrUpdateUserAppEntitlementForTeamsAsync: Schema validation errors.')
  if (app.installations.isInstalled(person.id)) throw conflict('The user already has this app installed.')
  app.installations.install(person)
  const location = `${parts.baseUrl}/v1.0/users/${person.id}/teamwork/installedApps/${installationId(person, app)}`
  return { status: 201, ...(switches.installLocation === 'told' && { headers: { Location: location } }) }
}

function requireInstallation(parts: GraphParts, { params }: RoutedRequest): { person: DirectoryPerson; app: CatalogApp } {
  const person = requireTeamsUser(parts, params.user ?? '')
  const id = params.installation ?? ''
  const app = parts.teams.list().find((candidate) => installationId(person, candidate) === id)
  if (!app?.installations.isInstalled(person.id)) throw notFound(`No installed app was found with id '${id}'.`)
  return { person, app }
}

export function installationId({ id }: Pick<DirectoryPerson, 'id'>, app: Pick<CatalogApp, 'id'>): string {
  return Buffer.from(`${id}##${app.id}`).toString('base64')
}

/** `$expand=teamsApp,teamsAppDefinition`; without it there is nothing but the id. */
function toInstallation(person: DirectoryPerson, app: CatalogApp, request: Pick<RoutedRequest, 'query'>): object {
  const expanded = (findOption(request, 'expand') ?? '').split(',').map((name) => name.trim().toLowerCase())
  const definition = { id: Buffer.from(`1##${app.version}##Published`).toString('base64'), teamsAppId: app.id, displayName: app.displayName, version: app.version, publishingState: 'published' }
  return {
    id: installationId(person, app),
    ...(expanded.includes('teamsapp') && { teamsApp: toTeamsApp(app) }),
    ...(expanded.includes('teamsappdefinition') && { teamsAppDefinition: definition }),
  }
}

function planFilter(text: string | undefined): (app: CatalogApp) => boolean {
  if (text === undefined) return () => true
  const [, property, value = ''] = /^\s*teamsApp\/(id|externalId)\s+eq\s+'([^']*)'\s*$/i.exec(text) ?? []
  if (property === undefined) throw badRequest(`The filter '${text}' is not supported.`)
  return (app) => (property.toLowerCase() === 'id' ? app.id : app.externalId) === value
}

import { z } from 'zod'
import { installationId } from './installed-apps'
import { readJson } from './read-json'
import { decodeSegment, type GraphAnswer, type GraphParts, type Route, type RoutedRequest } from './route'
import { badRequest, conflict, forbidden, requireNotifying, requireTeams, requireTeamsUser } from './teams-access'
import type { CatalogApp } from './teams-apps'

/** What is shown of the preview in the feed. */
const SHOWN_CHARACTERS = 150

const Notification = z.object({
  topic: z.discriminatedUnion('source', [
    z.object({ source: z.literal('entityUrl'), value: z.string() }),
    z.object({ source: z.literal('text'), value: z.string().min(1), webUrl: z.url() }),
  ]),
  activityType: z.string().min(1),
  previewText: z.object({ content: z.string() }).optional(),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  /** Tells which app is meant, where several belong to one application. */
  teamsAppId: z.string().optional(),
})
type Notification = z.infer<typeof Notification>

export const ACTIVITY_NOTIFICATION_ROUTES: readonly Route[] = [
  {
    name: 'activity.notify',
    method: 'POST',
    path: '/users/{user}/teamwork/sendActivityNotification',
    access: { on: 'own' },
    cost: 1,
    teamsLimit: 'notifyOne',
    answer: notify,
  },
]

/** A line in the person's activity feed, in the name of the one installed app that belongs to who asks. */
function notify(parts: GraphParts, request: RoutedRequest): GraphAnswer {
  requireNotifying(parts, request)
  const person = requireTeamsUser(parts, request.params.user ?? '')
  requireTeams(parts, person)
  const asked = readJson(Notification, request, () => badRequest('Invalid notification: topic, activityType or previewText.'))
  const own = parts.teams.list().filter((app) => app.webApplicationId === request.appId && app.installations.isInstalled(person.id))
  const [app, ...others] = asked.teamsAppId === undefined ? own : own.filter(({ id }) => id === asked.teamsAppId)
  if (!app) throw forbidden(`No app of application '${request.appId}' is installed for the user.`, 'AccessDenied')
  if (others.length > 0) throw conflict(`Found multiple applications with the same AAD App ID '${request.appId}'.`)
  if (!app.activityTypes?.includes(asked.activityType)) throw badRequest(`The activity type '${asked.activityType}' is not declared in the manifest of the app.`)
  checkTopic(asked.topic, `/users/${person.id}/teamwork/installedApps/${installationId(person, app)}`)
  save(parts, person.id, app, asked)
  return { status: 204 }
}

/** An entity is addressed at Graph: here, the installation. A text leads somewhere in Teams. */
function checkTopic(topic: Notification['topic'], installation: string): void {
  if (topic.source === 'text') {
    if (!topic.webUrl.startsWith('https://teams.microsoft.com/l/')) throw badRequest('The topic\'s webUrl must be a link into Teams.')
    return
  }
  const address = decodeSegment(topic.value).toLowerCase()
  if (!address.endsWith(`/v1.0${installation}`.toLowerCase())) throw badRequest('The topic\'s value is not an entity of this user and app.')
}

function save({ teams }: GraphParts, oid: string, app: CatalogApp, { activityType, previewText }: Notification): void {
  teams.saveNotification({ oid, appId: app.id, activityType, preview: (previewText?.content ?? '').slice(0, SHOWN_CHARACTERS) })
}

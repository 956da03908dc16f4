import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { accessDenied, GraphError } from './graph-error'
import { requireSiteAccess } from './access'
import { currentChange, requireList, type List } from './list'
import { readJson } from './read-json'
import { decodeSegment, type GraphParts, type Route, type RoutedRequest } from './route'
import { requireSite } from './sites'
import { deleteSubscription, insertSubscription, listSubscriptions, renewSubscription, requireSubscription, toJson, type Subscription } from './subscription'

const LONGEST_MINUTES = 42_300
const LONGEST_CLIENT_STATE = 128

const NewSubscription = z.object({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().nullish(),
})
/** The addresses and what is watched stay as they are. */
const Renewal = z.strictObject({ expirationDateTime: z.iso.datetime({ offset: true }) })

const access = { on: 'own' } as const

/** Change notifications for lists. Which words refuse a subscription is not on record, only that it is refused. */
export const SUBSCRIPTION_ROUTES: readonly Route[] = [
  {
    name: 'subscriptions.list',
    method: 'GET',
    path: '/subscriptions',
    access,
    cost: 0,
    answer: (parts, { appId }) => {
      const value = listSubscriptions(parts.sql, appId, parts.now()).map(toJson)
      return { status: 200, json: { '@odata.context': contextOf(parts), value } }
    },
  },
  {
    name: 'subscriptions.create',
    method: 'POST',
    path: '/subscriptions',
    access,
    cost: 0,
    answer: async (parts, request) => {
      const asked = readJson(NewSubscription, request, () => refused('The subscription is malformed.'))
      // A list and a drive root have nothing else to tell.
      if (asked.changeType !== 'updated') throw refused(`Only the changeType 'updated' is supported for this resource.`)
      if ((asked.clientState ?? '').length > LONGEST_CLIENT_STATE) throw refused(`ClientState must not be longer than ${LONGEST_CLIENT_STATE} characters.`)
      const expiresAt = readExpiry(parts, asked.expirationDateTime)
      const urls = [asked.notificationUrl, ...(asked.lifecycleNotificationUrl ? [asked.lifecycleNotificationUrl] : [])]
      for (const url of urls) checkAddress(parts, url)
      const list = requireWatched(parts, request, asked.resource)
      for (const url of urls) await shakeHands(parts, url)
      const subscription: Subscription = {
        id: randomUUID(),
        app_id: request.appId,
        resource: asked.resource,
        list: list.number,
        notification_url: asked.notificationUrl,
        lifecycle_url: asked.lifecycleNotificationUrl ?? null,
        client_state: asked.clientState ?? null,
        expires_at: expiresAt.getTime(),
        told_change: currentChange(parts.sql, list),
        is_reminded: 0,
      }
      insertSubscription(parts.sql, subscription)
      return { status: 201, json: withContext(parts, subscription) }
    },
  },
  {
    name: 'subscriptions.get',
    method: 'GET',
    path: '/subscriptions/{subscription}',
    access,
    cost: 0,
    answer: (parts, request) => ({ status: 200, json: withContext(parts, findOwn(parts, request)) }),
  },
  {
    name: 'subscriptions.renew',
    method: 'PATCH',
    path: '/subscriptions/{subscription}',
    access,
    cost: 0,
    answer: (parts, request) => {
      const subscription = findOwn(parts, request)
      const { expirationDateTime } = readJson(Renewal, request, () => refused('Only expirationDateTime can be changed.'))
      const expiresAt = readExpiry(parts, expirationDateTime)
      renewSubscription(parts.sql, subscription, expiresAt)
      return { status: 200, json: withContext(parts, { ...subscription, expires_at: expiresAt.getTime() }) }
    },
  },
  {
    name: 'subscriptions.delete',
    method: 'DELETE',
    path: '/subscriptions/{subscription}',
    access,
    cost: 0,
    answer: (parts, request) => {
      deleteSubscription(parts.sql, findOwn(parts, request))
      return { status: 204 }
    },
  },
]

function findOwn({ sql, now }: GraphParts, { appId, params }: RoutedRequest): Subscription {
  return requireSubscription(sql, appId, params.subscription ?? '', now())
}

function readExpiry({ now }: GraphParts, text: string): Date {
  const expiresAt = new Date(text)
  const minutes = (expiresAt.getTime() - now().getTime()) / 60_000
  if (minutes <= 0) throw refused('Subscription expiration must be in the future.')
  if (minutes > LONGEST_MINUTES) throw refused(`Subscription expiration can only be ${LONGEST_MINUTES} minutes in the future.`)
  return expiresAt
}

/** The list, if the application may watch it. What `Sites.Selected` needs for that is not on record. */
function requireWatched({ sql, switches }: GraphParts, { appId, roles }: RoutedRequest, resource: string): List {
  const match = /^\/?sites\/([^/]+)\/lists\/([^/]+)\/?$/i.exec(resource)
  if (!match) throw refused(`Resource '${resource}' is not supported.`)
  const params = { site: decodeSegment(match[1] ?? ''), list: decodeSegment(match[2] ?? '') }
  const { number } = requireSite(sql, params)
  if (switches.roleToSubscribe === 'not-with-selected' && !roles.some((role) => role !== 'Sites.Selected' && role.startsWith('Sites.'))) throw accessDenied()
  requireSiteAccess(sql, number, { appId, roles }, switches.roleToSubscribe === 'not-with-selected' ? 'read' : switches.roleToSubscribe)
  return requireList(sql, params)
}

function checkAddress({ notifiesLoopbackOverHttp }: GraphParts, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:') return
  const isLoopback = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (!isLoopback || !notifiesLoopbackOverHttp) throw refused('The notification URL must be a valid HTTPS address.')
}

/** The address must give back the token it is called with, as plain text and in time. */
async function shakeHands({ postToEndpoint, switches }: GraphParts, address: string): Promise<void> {
  const url = new URL(address)
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`
  url.searchParams.set('validationToken', token)
  const answer = await postToEndpoint(url.href, { contentType: 'text/plain; charset=utf-8', text: '' }, switches.handshakeSeconds * 1000)
  if (answer.outcome === 'no-answer') throw invalidEndpoint('Subscription validation request timed out.')
  if (answer.status !== 200) throw invalidEndpoint(`Subscription validation request failed. HTTP status code is '${answer.status}'.`)
  if (!/^text\/plain\b/i.test(answer.contentType) || answer.text !== token)
    throw invalidEndpoint('Subscription validation request failed. Response must exactly match validationToken query parameter.')
}

function withContext(parts: GraphParts, subscription: Subscription): object {
  return { '@odata.context': `${contextOf(parts)}/$entity`, ...toJson(subscription) }
}

function contextOf({ baseUrl }: GraphParts): string {
  return `${baseUrl}/v1.0/$metadata#subscriptions`
}

function refused(message: string): GraphError {
  return new GraphError(400, 'InvalidRequest', message)
}

function invalidEndpoint(message: string): GraphError {
  return new GraphError(400, 'ValidationError', message)
}

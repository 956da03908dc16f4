import { setTimeout as wait } from 'node:timers/promises'
import { createEndpointPace, type EndpointPace } from './endpoint-pace'
import type { GraphParts } from './route'
import type { Subscription } from './subscription'

/** Tells those who subscribed that a list has changed, and that a subscription soon ends. Nothing tells of what was lost. */
export type ChangeNotifications = {
  /** Looks for what is to be told. Called after every write, and now and then. */
  look(): void
  /** Asks the owners of all subscriptions to renew their authorization, as Graph may at any time. */
  askToReauthorize(): void
  /** The endpoints that are too slow, and therefore told later. */
  listSlow(): string[]
  /** Resolves when nothing is on its way. */
  settled(): Promise<void>
  close(): void
}

export type NotificationParts = Pick<GraphParts, 'sql' | 'tenantId' | 'now' | 'switches' | 'postToEndpoint'> & { sleep?: (milliseconds: number) => Promise<unknown> }

const ANSWER_WITHIN_MILLISECONDS = 3_000
/** After the first refusal, doubled each time; when four hours are over the notification is dropped in silence. */
const FIRST_RETRY_MILLISECONDS = 10_000
const RETRIES_END_AFTER_MILLISECONDS = 4 * 3_600_000
const SLOW_DELAY_MILLISECONDS = 10_000
const REMIND_BEFORE_MILLISECONDS = 3_600_000
const LOOK_EVERY_MILLISECONDS = 30_000

type Watched = Subscription & { change: number }

export function createChangeNotifications({ sql, tenantId, now, switches, postToEndpoint, sleep = waitAside }: NotificationParts): ChangeNotifications {
  const paces = new Map<string, EndpointPace>()
  const underWay = new Set<Promise<void>>()
  let isClosed = false
  const timer = setInterval(look, LOOK_EVERY_MILLISECONDS).unref()

  function look(): void {
    // Nearly always there is none, and this is asked after every write.
    if (!sql.find('SELECT 1 AS found FROM subscriptions LIMIT 1')) return
    const at = now().getTime()
    sql.run('DELETE FROM subscriptions WHERE expires_at <= ?', at)
    const changed = sql.all<Watched>('SELECT subscriptions.*, lists.change FROM subscriptions JOIN lists ON lists.number = list WHERE change > told_change')
    for (const subscription of changed) {
      sql.run('UPDATE subscriptions SET told_change = ? WHERE id = ?', subscription.change, subscription.id)
      start(subscription.notification_url, toChange(subscription, tenantId, switches.notificationResourceData), switches.notificationLatencySeconds * 1000)
    }
    remind(sql.all<Subscription>('SELECT * FROM subscriptions WHERE is_reminded = 0 AND expires_at <= ?', at + REMIND_BEFORE_MILLISECONDS))
  }

  function remind(subscriptions: readonly Subscription[]): void {
    for (const subscription of subscriptions) {
      sql.run('UPDATE subscriptions SET is_reminded = 1 WHERE id = ?', subscription.id)
      if (subscription.lifecycle_url !== null) start(subscription.lifecycle_url, toLifecycle(subscription, tenantId), 0)
    }
  }

  function start(url: string, notification: object, delayMilliseconds: number): void {
    const delivery = deliver(url, JSON.stringify({ value: [notification] }), delayMilliseconds).finally(() => underWay.delete(delivery))
    underWay.add(delivery)
  }

  async function deliver(url: string, text: string, delayMilliseconds: number): Promise<void> {
    const pace = paces.get(url) ?? createEndpointPace()
    paces.set(url, pace)
    const beganAt = now().getTime()
    const pause = delayMilliseconds + (pace.isSlow() ? SLOW_DELAY_MILLISECONDS : 0)
    if (pause > 0) await sleep(pause)
    for (let retryMilliseconds = FIRST_RETRY_MILLISECONDS; !isClosed; retryMilliseconds *= 2) {
      const askedAt = performance.now()
      const answer = await postToEndpoint(url, { contentType: 'application/json', text }, ANSWER_WITHIN_MILLISECONDS)
      pace.add(performance.now() - askedAt)
      if (answer.outcome === 'answered' && answer.status >= 200 && answer.status < 300) return
      if (now().getTime() + retryMilliseconds > beganAt + RETRIES_END_AFTER_MILLISECONDS) return
      await sleep(retryMilliseconds)
    }
  }

  return {
    look,
    askToReauthorize: () => remind(sql.all<Subscription>('SELECT * FROM subscriptions WHERE expires_at > ?', now().getTime())),
    listSlow: () => [...paces].filter(([, pace]) => pace.isSlow()).map(([url]) => url),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    close() {
      isClosed = true
      clearInterval(timer)
    },
  }
}

/** Keeps no process from ending. */
function waitAside(milliseconds: number): Promise<void> {
  return wait(milliseconds, undefined, { ref: false })
}

/** That something changed, and nothing about what: an item added, changed or deleted looks the same. */
function toChange(subscription: Subscription, tenantId: string, data: 'null' | 'left-out' | 'type'): object {
  const resourceData = { null: { resourceData: null }, 'left-out': {}, type: { resourceData: { '@odata.type': '#Microsoft.Graph.ListItem' } } }[data]
  return { ...toHead(subscription, tenantId), changeType: 'updated', resource: subscription.resource, ...resourceData }
}

function toLifecycle(subscription: Subscription, tenantId: string): object {
  return { ...toHead(subscription, tenantId), lifecycleEvent: 'reauthorizationRequired', resource: subscription.resource }
}

function toHead({ id, expires_at, client_state }: Subscription, tenantId: string): object {
  return { subscriptionId: id, subscriptionExpirationDateTime: new Date(expires_at).toISOString(), clientState: client_state, tenantId }
}

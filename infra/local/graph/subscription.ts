import type { Sql } from './database'
import { derivedId } from './derived-id'
import { GraphError } from './graph-error'

/** A row of the table `subscriptions`. */
export type Subscription = {
  id: string
  app_id: string
  /** As the client wrote it. */
  resource: string
  list: number
  notification_url: string
  lifecycle_url: string | null
  client_state: string | null
  /** In milliseconds, to compare; clients see it as an instant. */
  expires_at: number
  /** The number of the list's last change that was told. */
  told_change: number
  /** Whether its owner was reminded that it soon expires. */
  is_reminded: number
}

export function insertSubscription(sql: Sql, subscription: Subscription): void {
  const { id, app_id, resource, list, notification_url, lifecycle_url, client_state, expires_at, told_change } = subscription
  sql.run(
    `INSERT INTO subscriptions (id, app_id, resource, list, notification_url, lifecycle_url, client_state, expires_at, told_change, is_reminded)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
    ...[id, app_id, resource, list, notification_url, lifecycle_url, client_state, expires_at, told_change],
  )
}

/** Those of the application that have not expired; nobody sees another's. */
export function listSubscriptions(sql: Sql, appId: string, now: Date): Subscription[] {
  return sql.all<Subscription>('SELECT * FROM subscriptions WHERE app_id = ? AND expires_at > ? ORDER BY rowid', appId, now.getTime())
}

export function requireSubscription(sql: Sql, appId: string, id: string, now: Date): Subscription {
  const found = listSubscriptions(sql, appId, now).find((subscription) => subscription.id === id)
  if (!found) throw new GraphError(404, 'ResourceNotFound', 'The object was not found.')
  return found
}

export function renewSubscription(sql: Sql, { id }: Pick<Subscription, 'id'>, expiresAt: Date): void {
  sql.run('UPDATE subscriptions SET expires_at = ?, is_reminded = 0 WHERE id = ?', expiresAt.getTime(), id)
}

export function deleteSubscription(sql: Sql, { id }: Pick<Subscription, 'id'>): void {
  sql.run('DELETE FROM subscriptions WHERE id = ?', id)
}

export function toJson(subscription: Subscription): object {
  const { id, app_id, resource, notification_url, lifecycle_url, client_state, expires_at } = subscription
  return {
    id,
    resource,
    applicationId: app_id,
    changeType: 'updated',
    clientState: client_state,
    notificationUrl: notification_url,
    lifecycleNotificationUrl: lifecycle_url,
    expirationDateTime: new Date(expires_at).toISOString(),
    // With application permissions the creator is the service principal: an object of the tenant with an id of its own.
    creatorId: derivedId(`service principal ${app_id}`),
  }
}

import { randomUUID } from 'node:crypto'
import { createChangeNotifications, type ChangeNotifications } from '../../../../infra/local/graph/change-notifications'
import { openDatabase, type Sql } from '../../../../infra/local/graph/database'
import type { EndpointAnswer } from '../../../../infra/local/graph/notification-endpoint'
import { insertSubscription, listSubscriptions } from '../../../../infra/local/graph/subscription'
import { createSwitches, type GraphSwitches } from '../../../../infra/local/graph/switches'

const BEGAN = new Date('2026-11-21T09:00:00Z')
const HOUR = 3_600_000

describe('change notifications', () => {
  let sql: Sql
  let clock: Date
  let notifications: ChangeNotifications
  let switches: GraphSwitches
  let posted: { path: string; at: number }[]
  let answer: () => EndpointAnswer
  const taken: EndpointAnswer = { outcome: 'answered', status: 202, contentType: '', text: '' }
  beforeEach(() => {
    sql = openDatabase(':memory:')
    sql.script(`PRAGMA foreign_keys = OFF;
      INSERT INTO lists (number, id, site, name, display_name, description, template, hidden, content_types, version, change, created_at, modified_at, created_by)
      VALUES (1, 'list', 1, 'L', 'L', '', 'genericList', 0, 0, 1, 0, '', '', '')`)
    clock = BEGAN
    posted = []
    answer = () => taken
    switches = createSwitches()
    notifications = createChangeNotifications({
      sql,
      tenantId: 'tenant',
      now: () => clock,
      switches,
      postToEndpoint: (url) => {
        posted.push({ path: new URL(url).pathname, at: clock.getTime() - BEGAN.getTime() })
        return Promise.resolve(answer())
      },
      sleep: (milliseconds) => {
        clock = new Date(clock.getTime() + milliseconds)
        return Promise.resolve()
      },
    })
  })
  afterEach(() => {
    notifications.close()
    sql.close()
  })

  const subscribe = (hours: number, lifecycle: string | null = 'https://app/lifecycle') =>
    insertSubscription(sql, {
      id: randomUUID(),
      app_id: 'app',
      resource: 'r',
      list: 1,
      notification_url: 'https://app/notify',
      lifecycle_url: lifecycle,
      client_state: null,
      expires_at: BEGAN.getTime() + hours * HOUR,
      told_change: 0,
      is_reminded: 0,
    })
  const change = async () => {
    sql.run('UPDATE lists SET change = change + 1')
    notifications.look()
    await notifications.settled()
  }

  it('tell of each change once', async () => {
    subscribe(100)
    await change()
    notifications.look()
    await change()
    expect(posted.map(({ path }) => path)).toEqual(['/notify', '/notify'])
  })

  it('come again, ever more rarely, until the endpoint takes them', async () => {
    subscribe(100)
    let refusals = 3
    answer = () => (refusals-- > 0 ? { outcome: 'no-answer' } : taken)
    await change()
    expect(posted.map(({ at }) => at / 1_000)).toEqual([0, 10, 30, 70])
  })

  it.each<[string, EndpointAnswer]>([
    ['nothing', { outcome: 'no-answer' }],
    ['an error', { ...taken, status: 500 }],
    ['elsewhere', { ...taken, status: 302 }],
  ])('are dropped in silence after four hours of %s', async (_, refusal) => {
    subscribe(100)
    answer = () => refusal
    await change()
    expect(posted.length).toBeGreaterThan(5)
    expect(posted.at(-1)?.at).toBeLessThanOrEqual(4 * HOUR)
    answer = () => taken
    posted = []
    notifications.look()
    await notifications.settled()
    expect(posted).toEqual([])
  })

  it('come later when the tenant is slow (switch notificationLatencySeconds)', async () => {
    switches.notificationLatencySeconds = 60
    subscribe(100)
    await change()
    expect(posted.map(({ at }) => at)).toEqual([60_000])
  })

  it('come ten seconds later to an endpoint that is slow, and it is marked', async () => {
    const started = jest.spyOn(performance, 'now')
    let milliseconds = 0
    started.mockImplementation(() => (milliseconds += 3_000))
    subscribe(100)
    await change()
    started.mockRestore()
    expect(notifications.listSlow()).toEqual(['https://app/notify'])
    await change()
    expect(posted.map(({ at }) => at)).toEqual([0, 10_000])
  })

  it('ask once for renewal in the last hour, if there is an address for it', async () => {
    subscribe(1.5)
    subscribe(1.5, null)
    notifications.look()
    clock = new Date(BEGAN.getTime() + 0.6 * HOUR)
    notifications.look()
    notifications.look()
    await notifications.settled()
    expect(posted.map(({ path }) => path)).toEqual(['/lifecycle'])
  })

  it('end with the subscription, which is forgotten', async () => {
    subscribe(1)
    clock = new Date(BEGAN.getTime() + HOUR)
    await change()
    expect(posted).toEqual([])
    expect(listSubscriptions(sql, 'app', BEGAN)).toEqual([])
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../../../infra/local/graph/database'
import { deleteSubscription, insertSubscription, listSubscriptions, renewSubscription, requireSubscription, toJson, type Subscription } from '../../../../infra/local/graph/subscription'

describe('a subscription', () => {
  const now = new Date('2026-11-21T09:00:00Z')
  const subscription: Subscription = {
    id: 's',
    app_id: 'app',
    resource: 'sites/x/lists/y',
    list: 1,
    notification_url: 'https://app/notify',
    lifecycle_url: null,
    client_state: 'secret',
    expires_at: now.getTime() + 1_000,
    told_change: 3,
    is_reminded: 0,
  }

  it('is kept in the file, until it is deleted', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kvitter-subscription-'))
    const file = join(folder, 'graph.sqlite')
    const before = openDatabase(file)
    insertSubscription(before, subscription)
    before.close()
    const after = openDatabase(file)
    expect(requireSubscription(after, 'app', 's', now)).toMatchObject(subscription)
    deleteSubscription(after, subscription)
    expect(() => requireSubscription(after, 'app', 's', now)).toThrow('The object was not found.')
    after.close()
    await rm(folder, { recursive: true })
  })

  it('is seen by its own application until it expires, and longer when renewed', () => {
    const sql = openDatabase(':memory:')
    insertSubscription(sql, subscription)
    const later = new Date(now.getTime() + 1_000)
    expect(listSubscriptions(sql, 'other', now)).toEqual([])
    expect(listSubscriptions(sql, 'app', later)).toEqual([])
    renewSubscription(sql, subscription, new Date(now.getTime() + 2_000))
    expect(listSubscriptions(sql, 'app', later)).toHaveLength(1)
    sql.close()
  })

  it('names a service principal as its creator, the same each time', () => {
    const { creatorId } = toJson(subscription) as { creatorId: string }
    expect(creatorId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(toJson(subscription)).toMatchObject({ creatorId, expirationDateTime: '2026-11-21T09:00:01.000Z' })
  })
})

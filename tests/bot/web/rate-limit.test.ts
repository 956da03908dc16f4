import { createRateLimit } from '../../../bot/web/rate-limit'
import { me } from '../../../core/api/own-questions'
import { openFrontDoor } from './front-door'

describe('the limit of questions', () => {
  let now = 0
  const clock = () => new Date(now)

  it('lets a person ask many at once and then a few each second', () => {
    const take = createRateLimit(clock, { atOnce: 3, perSecond: 2 })
    expect([take('a'), take('a'), take('a')].map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'taken'])
    expect(take('a')).toEqual({ outcome: 'too-many', retryAfterSeconds: 1 })
    now += 500
    expect(take('a').outcome).toBe('taken')
    expect(take('a').outcome).toBe('too-many')
  })

  it('is one person’s own', () => {
    const take = createRateLimit(clock, { atOnce: 1, perSecond: 1 })
    expect([take('a').outcome, take('b').outcome, take('a').outcome]).toEqual(['taken', 'taken', 'too-many'])
  })

  it('never gives more than its whole, however long somebody was away', () => {
    const take = createRateLimit(clock, { atOnce: 2, perSecond: 1 })
    take('a')
    now += 3_600_000
    expect([take('a'), take('a'), take('a')].map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'too-many'])
  })

  it('forgets who has not asked for the longest, and nobody else, however many people there are', () => {
    const take = createRateLimit(clock, { atOnce: 1, perSecond: 1, remembered: 3 })
    for (const oid of ['a', 'b', 'c']) take(oid)
    now += 1_000
    // Who asked again is no longer the one who has not asked for the longest.
    expect(['a', 'd', 'e'].map((oid) => take(oid).outcome)).toEqual(['taken', 'taken', 'taken'])
    expect(['a', 'd', 'e'].map((oid) => take(oid).outcome)).toEqual(['too-many', 'too-many', 'too-many'])
    expect(take('b').outcome).toBe('taken')
    expect(take('a').outcome).toBe('taken')
  })

  it('stands at the front door, after the token and before any work', async () => {
    const door = await openFrontDoor()
    const answers: { status: number; headers: Headers }[] = []
    for (let index = 0; index < 82; index += 1) answers.push(await door.ask(me, {}, { as: 'employee' }))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(80)
    expect([answers.at(-1)?.status, answers.at(-1)?.headers.get('retry-after')]).toEqual([429, '1'])
    expect((await door.ask(me, {}, { as: 'colleague' })).status).toBe(200)
    await door.close()
  })
})

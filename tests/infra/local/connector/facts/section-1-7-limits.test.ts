import { createSendLimits, type Counted, type Limits, type Scenario } from '../../../../../infra/local/connector/send-limits'
import { KARI, cardMessage } from '../sample-chats'
import { createWith, KARIS_CHAT, startConnector, thrownBy, type StartedConnector } from '../sample-connector'

/** The table of rate-limit.md: the scenario, what one bot may do in a thread, and what all bots may do in it. */
const WRITE = [[7, 1], [8, 2], [60, 30], [1800, 3600]] as const
const READ = [[14, 1], [16, 2], [120, 30], [3600, 3600]] as const
const ROWS: [Scenario, readonly (readonly [number, number])[], readonly (readonly [number, number])[]][] = [
  ['send', WRITE, [[14, 1], [16, 2]]],
  ['create', WRITE, [[14, 1], [16, 2]]],
  ['members', READ, [[28, 1], [32, 2]]],
  ['conversations', READ, [[28, 1], [32, 2]]],
]
const PER_BOT = ROWS.flatMap(([scenario, rows]) => rows.map(([count, seconds]) => ({ scenario, count, seconds })))
const ALL_BOTS = ROWS.flatMap(([scenario, , rows]) => rows.map(([count, seconds]) => ({ scenario, count, seconds })))

/** Sends at an even pace that fills the window and no shorter one, then once more just before its end. */
function fill({ count, seconds }: { count: number; seconds: number }, request: (index: number) => Counted) {
  const clock = { at: 0 }
  const limits = createSendLimits(undefined, () => clock.at)
  const refused: number[] = []
  for (let index = 0; index < count; index++) {
    clock.at = Math.floor((index * (seconds * 1_000 - 2)) / count)
    if (limits.take(request(index)) !== undefined) refused.push(index)
  }
  clock.at = seconds * 1_000 - 1
  const oneTooMany = limits.take(request(count))
  clock.at = seconds * 1_000 + 1
  return { refused, oneTooMany, afterwards: limits.take(request(count)) }
}

describe('1.7 Limits in a thread', () => {
  it.each(PER_BOT)('$scenario: one bot may do $count in $seconds s, and not one more', ({ scenario, ...limit }) => {
    const { refused, oneTooMany, afterwards } = fill(limit, () => ({ bot: 'bot', scenario, thread: 'chat' }))
    expect(refused).toEqual([])
    expect(oneTooMany).toBe(1)
    expect(afterwards).toBeUndefined()
  })

  it.each(ALL_BOTS)('$scenario: all bots together may do $count in $seconds s, and not one more', ({ scenario, ...limit }) => {
    const { refused, oneTooMany, afterwards } = fill(limit, (index) => ({ bot: `bot ${index % 3}`, scenario, thread: 'chat' }))
    expect(refused).toEqual([])
    expect(oneTooMany).toBe(1)
    expect(afterwards).toBeUndefined()
  })

  it('one message to each person is limited by no thread, only by the 50 a second of the app in the tenant', () => {
    const clock = { at: 0 }
    const limits = createSendLimits(undefined, () => clock.at)
    const sendAll = () => Array.from({ length: 51 }, (_, index) => limits.take({ bot: 'bot', scenario: 'send', thread: `chat ${clock.at} ${index}` }))
    expect(sendAll()).toEqual([...Array.from({ length: 50 }, () => undefined), 1])
    clock.at = 1_000
    expect(sendAll().filter((wait) => wait === undefined)).toHaveLength(50)
  })
})

describe('1.7 Limits on the wire', () => {
  let connector: StartedConnector
  afterEach(() => connector.close())
  const open = async (limits?: Limits) => {
    connector = await startConnector(createSendLimits(limits, () => 0))
    connector.install()
  }
  const READING_PATHS: [string, string][] = [['members', `/${KARIS_CHAT}/members`], ['members', `/${KARIS_CHAT}/pagedmembers`], ['members', `/${KARIS_CHAT}/members/${KARI.id}`], ['conversations', '']]

  it('sending is answered with 429, Throttled and Retry-After in whole seconds, and counted', async () => {
    await open()
    for (let message = 0; message < 7; message++) expect((await connector.call('POST', `/${KARIS_CHAT}/activities`, cardMessage())).status).toBe(201)
    const refused = await connector.call('POST', `/${KARIS_CHAT}/activities`, cardMessage())
    expect(refused).toMatchObject({ status: 429, retryAfter: '1', body: { error: { code: 'Throttled', message: 'Too many requests.' } } })
    expect(connector.counter.read()).toEqual({ send: { 201: 7, 429: 1 } })
    expect(connector.chats.list(KARI.id)).toHaveLength(7)
  })

  it('creating is limited in the thread that it makes, by whatever id the person is named', async () => {
    await open()
    for (let time = 0; time < 7; time++) expect((await connector.call('POST', '', createWith(time % 2 ? KARI.id : KARI.id.toUpperCase()))).status).toBe(201)
    expect(await connector.call('POST', '', createWith(KARI.id))).toMatchObject({ status: 429, code: 'Throttled' })
    expect(connector.counter.read()).toEqual({ create: { 201: 7, 429: 1 } })
  })

  it.each(READING_PATHS)('%s: the 15th request for %s in a second is refused', async (operation, path) => {
    await open()
    for (let time = 0; time < 14; time++) expect((await connector.call('GET', path)).status).toBe(200)
    expect(await connector.call('GET', path)).toMatchObject({ status: 429, code: 'Throttled', retryAfter: '1' })
    expect(connector.counter.read()).toEqual({ [operation]: { 200: 14, 429: 1 } })
  })

  it('the 51st request of the app in a second is refused, also of other kinds and for other people', async () => {
    await open()
    const paths = [...Array.from({ length: 14 }, () => `/${KARIS_CHAT}/members`), ...Array.from({ length: 36 }, (_, index) => `/a:1nobody${index}/members`)]
    const statuses = await Promise.all(paths.map(async (path) => (await connector.call('GET', path)).status))
    expect(statuses.filter((status) => status === 429)).toEqual([])
    expect(await connector.call('GET', '')).toMatchObject({ status: 429, code: 'Throttled' })
  })
})

describe('1.7 Retries', () => {
  it.each([
    ['throttled', 429, 4],
    ['badGateway', 502, 4],
    ['preconditionFailed', 412, 1],
  ] as const)('Microsoft\'s own client, refused as %s, asks by itself: %i, %i times', async (refusal, status, requests) => {
    const connector = await startConnector()
    connector.faults.set({ seed: 1, rules: [{ on: 'connector', kind: 'refused', refusal, ...(status === 429 && { retryAfterSeconds: 0 }) }] })
    const thrown = await thrownBy(connector.client.conversations.updateActivity(KARIS_CHAT, '1:1', cardMessage()))
    expect([thrown.name, thrown.statusCode, connector.faults.read().rules[0]?.struck]).toEqual(['RestError', status, requests])
    await connector.close()
  }, 30_000)
})

import { createMunicipality } from '../../../../../infra/local/municipality/create-municipality'
import { samplePerson } from '../../../../sample/sample-graph'
import { errorIn, startWiredGraph, type Heard, type WiredGraph } from './wired-graph'

let wired: WiredGraph
afterEach(() => wired.close())

/** A graph whose limits are on, with one list, and nothing used yet. */
async function start(licences: number) {
  wired = await startWiredGraph(['Sites.FullControl.All', 'User.Read.All'], { licences })
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Signatures', columns: [{ name: 'Notes', text: {} }] } })
  const list = `/sites/${wired.siteId}/lists/${String(json.id)}`
  wired.clock.now = new Date('2026-11-22T10:00:00Z')
  wired.graph.throttle.enforce(true)
  wired.graph.counts.reset()
  return { list, items: `${list}/items` }
}
const unitsOf = async (work: () => Promise<unknown>) => {
  wired.graph.counts.reset()
  await work()
  return wired.graph.counts.read().resourceUnits
}
const use = (units: number, appId = 'app') => wired.graph.throttle.charge(appId, { on: 'site', units })
const later = (seconds: number) => (wired.clock.now = new Date(wired.clock.now.getTime() + seconds * 1000))
const APP = '10000000-0000-4000-8000-000000000001'
const limitsIn = ({ headers }: Heard) => ['ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => headers.get(name))

describe('5.1 SharePoint: what a request costs', () => {
  it('is 1 for a single item, a delta with a token and a download, 2 for many, every write and a delta without, 5 with permissions', async () => {
    const { list, items } = await start(12_000)
    const write = () => wired.ask('POST', items, { body: { fields: {} } })
    expect(await unitsOf(write)).toBe(2)
    expect(await unitsOf(() => wired.get(`${items}/1`))).toBe(1)
    expect(await unitsOf(() => wired.get(items))).toBe(2)
    expect(await unitsOf(() => wired.ask('PATCH', `${items}/1/fields`, { body: { Notes: 'x' } }))).toBe(2)
    expect(await unitsOf(() => wired.get(`${items}/delta`))).toBe(2)
    expect(await unitsOf(() => wired.get(`${items}/delta?token=latest`))).toBe(1)
    expect(await unitsOf(() => wired.ask('DELETE', `${items}/1`))).toBe(2)
    expect(await unitsOf(() => wired.get(`/sites/${wired.siteId}/permissions`))).toBe(5)
    expect(await unitsOf(() => wired.get(`${list}?$expand=permissions`))).toBe(5)
  })

  it('counts each request of a batch by itself, and the batch for nothing', async () => {
    const { items } = await start(12_000)
    const requests = Array.from({ length: 20 }, (_, id) => ({ id: `${id}`, method: 'POST', url: items, headers: { 'Content-Type': 'application/json' }, body: { fields: {} } }))
    expect(await unitsOf(() => wired.ask('POST', '/$batch', { body: { requests } }))).toBe(40)
  })

  it('counts a throttled request like any other', async () => {
    const { items } = await start(12_000)
    wired.graph.throttle.refuseFor(10)
    expect(await unitsOf(() => wired.get(items))).toBe(2)
  })
})

describe.each([
  [1_000, 1_250, 1_200_000, 18_750],
  [5_000, 2_500, 2_400_000, 37_500],
  [15_000, 3_750, 3_600_000, 56_250],
  [50_000, 5_000, 4_800_000, 75_000],
  [50_001, 6_250, 6_000_000, 93_750],
])('5.1 SharePoint: a tenant of %d licences', (licences, perMinute, perDay, allApps) => {
  it(`lets an application use ${perMinute} units a minute, tells from 80 % on, and then refuses with both times`, async () => {
    const { items } = await start(licences)
    use(perMinute * 0.8 - 4, APP)
    expect(limitsIn(await wired.get(items))).toEqual([null, null, null])
    expect(limitsIn(await wired.get(items))).toEqual([String(perMinute), String(perMinute * 0.2), '60'])
    use(perMinute * 0.2, APP)
    later(20)
    const refused = await wired.get(items)
    expect(refused.status).toBe(429)
    expect([refused.headers.get('retry-after'), ...limitsIn(refused)]).toEqual(['40', String(perMinute), '0', '40'])
    expect(errorIn(refused)).toMatchObject({ code: 'activityLimitReached', message: 'The request has been throttled' })
    later(40)
    expect((await wired.get(items)).status).toBe(200)
  })

  it(`lets an application use ${perDay} units in 24 hours, and says nothing of this limit but when it ends`, async () => {
    const { items } = await start(licences)
    use(perDay, APP)
    later(301)
    const refused = await wired.get(items)
    expect([refused.status, refused.headers.get('retry-after'), ...limitsIn(refused)]).toEqual([429, String(86_400 - 301), null, null, null])
    later(86_400)
    expect((await wired.get(items)).status).toBe(200)
  })

  it(`lets all applications together use ${allApps} units in five minutes`, async () => {
    const { items } = await start(licences)
    for (let used = 0; used < allApps; used += perMinute) use(Math.min(perMinute, allApps - used), `other ${used}`)
    const refused = await wired.get(items)
    expect([refused.status, refused.headers.get('retry-after'), ...limitsIn(refused)]).toEqual([429, '300', null, null, null])
    later(300)
    expect((await wired.get(items)).status).toBe(200)
  })
})

describe('5.1 SharePoint: refusals', () => {
  it('are 429 over a limit and 503 when the application is blocked, both with a time and an error body', async () => {
    const { items } = await start(12_000)
    wired.graph.throttle.block(true)
    const blocked = await wired.get(items)
    expect([blocked.status, blocked.headers.get('retry-after'), errorIn(blocked).code]).toEqual([503, '120', 'serviceNotAvailable'])
    expect(blocked.headers.get('content-type')).toBe('application/json')
    wired.graph.throttle.block(false)
    expect((await wired.get(items)).status).toBe(200)
  })

  it('follow the licences that people have, where no number is set', async () => {
    wired = await startWiredGraph(['Sites.FullControl.All'], { licences: undefined })
    wired.graph.directory.save(Array.from({ length: 1_100 }, (_, index) => samplePerson(index + 1, { hasTeams: index < 1_001 })))
    wired.graph.throttle.enforce(true)
    use(2_000, APP)
    expect(limitsIn(await wired.get(`/sites/${wired.siteId}`))[0]).toBe('2500')
  })
})

describe('5.1 SharePoint: the sample municipality of 12,000', () => {
  it('runs in the tier of its licences: 3,750 units a minute', async () => {
    wired = await startWiredGraph(['Sites.FullControl.All'], { licences: undefined })
    wired.graph.directory.save(createMunicipality({ seed: 20_261_121, firstDay: '2026-11-21', people: 12_000 }).users)
    wired.graph.throttle.enforce(true)
    use(3_750, APP)
    expect(limitsIn(await wired.get(`/sites/${wired.siteId}`))[0]).toBe('3750')
  }, 30_000)
})

describe('5.2 Identity', () => {
  const startWithUsers = async (users: number) => {
    wired = await startWiredGraph(['User.Read.All'])
    wired.graph.directory.save(Array.from({ length: users }, (_, index) => samplePerson(index + 1)))
    wired.graph.throttle.enforce(true)
  }
  const useUnits = (units: number) => wired.graph.throttle.charge(APP, { on: 'directory', units, isWrite: false })

  it.each([
    [49, 3_500],
    [500, 5_000],
    [501, 8_000],
  ])('a tenant of %d users has a bucket of %d units in ten seconds', async (users, limit) => {
    await startWithUsers(users)
    useUnits(limit - 2)
    expect((await wired.get('/users')).headers.get('x-ms-throttle-limit-percentage')).toBe('1.00')
    const refused = await wired.get('/users')
    expect(refused.status).toBe(429)
    expect(Object.fromEntries(['retry-after', 'x-ms-resource-unit', 'x-ms-throttle-scope', 'x-ms-throttle-information'].map((name) => [name, refused.headers.get(name)]))).toEqual({
      'retry-after': '10',
      'x-ms-resource-unit': '2',
      'x-ms-throttle-scope': `Tenant_Application/ReadWrite/${APP}/20000000-0000-4000-8000-000000000001`,
      'x-ms-throttle-information': 'ResourceUnitLimitExceeded',
    })
    later(10)
    expect((await wired.get('/users')).status).toBe(200)
  })

  it('refuses in the words of Graph, with innerError exactly as documented', async () => {
    await startWithUsers(3)
    useUnits(4_000)
    const { json } = await wired.get('/users')
    expect(json).toEqual({
      error: {
        code: 'TooManyRequests',
        innerError: { code: '429', date: '2026-11-21T09:00:00', message: 'Please retry after', 'request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string, status: '429' },
        message: 'Please retry again later.',
      },
    })
  })

  it.each([
    ['/users', 2],
    ['/users?$select=id', 1],
    ['/users?$top=19', 1],
    ['/users?$top=20', 2],
    ['/users?$select=id&$top=5', 1],
    ['/users?$expand=manager', 3],
    [`/users/${samplePerson(1).id}`, 1],
    ['/users/delta', 1],
  ])('%s costs %d', async (address, units) => {
    await startWithUsers(3)
    expect((await wired.get(address)).headers.get('x-ms-resource-unit')).toBe(String(units))
  })

  it('is told in percent from 80 % on only', async () => {
    await startWithUsers(3)
    useUnits(2_796)
    expect((await wired.get('/users')).headers.get('x-ms-throttle-limit-percentage')).toBeNull()
    expect((await wired.get('/users')).headers.get('x-ms-throttle-limit-percentage')).toBe('0.80')
  })
})

describe('5.3 Teams', () => {
  it.each([
    ['readApps', 30],
    ['writeApps', 30],
    ['deleteApps', 15],
    ['postMessage', 20],
    ['notifyOne', 5],
    ['notifyMany', 2],
    ['readOther', 30],
    ['other', 30],
  ] as const)('takes for %s %d requests a second from an application', async (limit, times) => {
    wired = await startWiredGraph([])
    wired.graph.throttle.enforce(true)
    const charge = (appId: string) => wired.graph.throttle.charge(appId, { on: 'teams', limit })
    for (let request = 1; request <= times; request++) expect(charge('one').allowed).toBe(true)
    expect(charge('one')).toMatchObject({ allowed: false, status: 429, retryAfterSeconds: 1 })
    expect(charge('other').allowed).toBe(true)
    later(1)
    expect(charge('one').allowed).toBe(true)
  })
})

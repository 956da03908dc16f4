import { samplePerson } from '../../../../sample/sample-graph'
import { errorIn, follow, startWiredGraph, type WiredGraph } from './wired-graph'

const DAY = 24 * 3_600_000

describe('7.3 /users/delta', () => {
  let wired: WiredGraph
  beforeEach(async () => {
    wired = await startWiredGraph(['User.Read.All'])
    wired.graph.directory.save(Array.from({ length: 220 }, (_, index) => samplePerson(index + 1, { managerId: samplePerson(1).id })))
  })
  afterEach(() => wired.close())

  const begin = async (options = '?$select=displayName,accountEnabled') => (await follow(wired, `/users/delta${options}`)).deltaLink ?? ''
  const later = async (link: string, headers = {}) => (await follow(wired, link, { headers })).value

  it('takes $select, and refuses $expand, $top and $orderby', async () => {
    for (const option of ['$expand=manager', '$top=10', '$orderby=displayName']) expect((await wired.get(`/users/delta?${option}`)).status).toBe(400)
    expect(Object.keys((await wired.get('/users/delta?$select=department')).value[0] ?? {})).toEqual(['department', 'id'])
  })

  it('ends in exactly one deltaLink after pages with a nextLink', async () => {
    const first = await wired.get('/users/delta?$select=id')
    expect(first.json).not.toHaveProperty('@odata.deltaLink')
    const { value, deltaLink } = await follow(wired, '/users/delta?$select=id')
    expect([value.length, deltaLink?.includes('$deltatoken=')]).toEqual([220, true])
  })

  it('tracks only what is selected', async () => {
    const link = await begin()
    wired.graph.directory.save([samplePerson(2, { managerId: samplePerson(1).id, jobTitle: 'Rektor' })])
    expect(await later(link)).toEqual([])
    wired.graph.directory.save([samplePerson(2, { managerId: samplePerson(1).id, displayName: 'New name' })])
    expect(await later(link)).toEqual([{ id: samplePerson(2).id, displayName: 'New name', accountEnabled: true }])
  })

  it('tells a disabled account as a change, not as a removal', async () => {
    const link = await begin()
    wired.graph.directory.save([samplePerson(3, { managerId: samplePerson(1).id, accountEnabled: false })])
    expect(await later(link)).toEqual([{ id: samplePerson(3).id, displayName: 'Person 3', accountEnabled: false }])
  })

  it('annotates a selected manager, also the one who is so no longer', async () => {
    const link = await begin('?$select=displayName,manager')
    wired.graph.directory.save([samplePerson(4, { managerId: samplePerson(9).id }), samplePerson(5, { managerId: null })])
    const type = '#microsoft.graph.user'
    expect(await later(link)).toEqual([
      { id: samplePerson(4).id, displayName: 'Person 4', 'manager@delta': [{ '@odata.type': type, id: samplePerson(9).id }, { '@odata.type': type, id: samplePerson(1).id, '@removed': { reason: 'deleted' } }] },
      { id: samplePerson(5).id, displayName: 'Person 5', 'manager@delta': [{ '@odata.type': type, id: samplePerson(1).id, '@removed': { reason: 'deleted' } }] },
    ])
  })

  it('tells a removal that can be undone as changed, and one for good as deleted', async () => {
    const link = await begin()
    wired.graph.directory.remove(samplePerson(6).id)
    wired.graph.directory.remove(samplePerson(7).id, 'for-good')
    expect(await later(link)).toEqual([
      { id: samplePerson(6).id, '@removed': { reason: 'changed' } },
      { id: samplePerson(7).id, '@removed': { reason: 'deleted' } },
    ])
    wired.graph.directory.restore(samplePerson(6).id)
    expect(await later(await begin())).toEqual([])
    expect((await wired.get(`/users/${samplePerson(6).id}`)).status).toBe(200)
  })

  it('may tell removals in the first round too (switch)', async () => {
    wired.graph.directory.remove(samplePerson(6).id)
    const removed = async () => (await follow(wired, '/users/delta?$select=id')).value.filter((user) => '@removed' in user).length
    expect(await removed()).toBe(1)
    wired.graph.switches.removedInFirstRound = 'left-out'
    expect(await removed()).toBe(0)
  })

  it('begins from now with $deltaToken=latest', async () => {
    const { value, deltaLink = '' } = await follow(wired, '/users/delta?$deltaToken=latest&$select=displayName')
    expect(value).toEqual([])
    wired.graph.directory.save([samplePerson(800)])
    expect(await later(deltaLink)).toEqual([{ id: samplePerson(800).id, displayName: 'Person 800' }])
  })

  it('filters on up to 50 ids and on nothing else', async () => {
    const filter = (count: number) => `/users/delta?$filter=${encodeURIComponent(Array.from({ length: count }, (_, index) => `id eq '${samplePerson(index + 1).id}'`).join(' or '))}`
    expect((await follow(wired, filter(50))).value).toHaveLength(50)
    expect((await wired.get(filter(51))).status).toBe(400)
    expect((await wired.get(`/users/delta?$filter=${encodeURIComponent("displayName eq 'x'")}`)).status).toBe(400)
  })

  it('with Prefer: return=minimal tells only what changed', async () => {
    const link = await begin('?$select=displayName,accountEnabled,manager')
    wired.graph.directory.save([samplePerson(8, { managerId: samplePerson(1).id, displayName: 'New name' })])
    expect(await later(link, { Prefer: 'return=minimal' })).toEqual([{ id: samplePerson(8).id, displayName: 'New name' }])
  })

  it('lets tokens live for seven days by the tenant’s clock, then answers 4xx or 410 (switch)', async () => {
    const link = await begin()
    wired.clock.now = new Date(wired.clock.now.getTime() + 7 * DAY)
    expect((await wired.get(link)).status).toBe(200)
    wired.clock.now = new Date(wired.clock.now.getTime() + 1)
    const expired = await wired.get(link)
    expect([expired.status, errorIn(expired).code]).toEqual([400, 'syncStateNotFound'])
    wired.graph.switches.expiredDirectoryToken = 'gone'
    expect((await wired.get(link)).status).toBe(410)
  })

  it('sends who has a strange token back with 410 and a Location whose $deltaToken is empty', async () => {
    const gone = await wired.get('/users/delta?$select=id&$deltatoken=nonsense')
    const location = gone.headers.get('location') ?? ''
    expect([gone.status, errorIn(gone).code, new URL(location).searchParams.get('$deltaToken')]).toEqual([410, 'resyncRequired', ''])
    expect((await follow(wired, location)).value).toHaveLength(220)
  })

  it('may tell a change twice and in any order (switch)', async () => {
    wired.graph.switches.userDeltaPages = 'repeats'
    const { value, deltaLink = '' } = await follow(wired, '/users/delta?$select=id')
    expect([value.length > 220, new Set(value.map(({ id }) => id)).size]).toEqual([true, 220])
    expect(await later(deltaLink)).toHaveLength(1)
  })
})

import { errorIn, follow, startWiredGraph, type Heard, type WiredGraph } from './wired-graph'

let wired: WiredGraph
let list: string
beforeAll(async () => {
  wired = await startWiredGraph(['Sites.FullControl.All', 'User.Read.All'])
  const columns = [{ name: 'Key', text: {}, indexed: true }]
  const { json } = await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Findings', columns } })
  list = String(json.id)
  for (const Key of ['a', "o'b", 'æ+ø&å#%']) await wired.ask('POST', `/sites/${wired.siteId}/lists/${list}/items`, { body: { fields: { Key } } })
})
afterAll(() => wired.close())

const items = () => `/sites/${wired.siteId}/lists/${list}/items`
const codeOf = (heard: Heard) => [heard.status, errorIn(heard).code]

describe('0.1 Addresses, as clients write them', () => {
  it('take keys in brackets and functions with theirs, as generated clients send them', async () => {
    expect((await wired.get(`/sites('${wired.siteId}')/lists('${list}')/items('1')`)).json.id).toBe('1')
    const { deltaLink, value } = await follow(wired, `${items()}/delta()`)
    expect(value).toHaveLength(3)
    expect(deltaLink).toMatch(/\/items\/delta\?token=[\w-]+$/)
    const token = new URL(deltaLink ?? '').searchParams.get('token') ?? ''
    expect((await wired.get(`${items()}/delta(token='${token}')`)).value).toEqual([])
    expect((await wired.get('/users/delta()')).status).toBe(200)
    expect((await wired.get('/users/microsoft.graph.delta()')).status).toBe(200)
  })

  it('take version, segments, ids and options in any case', async () => {
    const shouted = await wired.get(`${wired.url}/V1.0${items().toUpperCase()}?$TOP=1&$Select=id`)
    expect(shouted.value.map((item) => item.id)).toEqual(['1'])
    expect((await wired.get(`${items()}?$Filter=${encodeURIComponent("fields/Key eq 'a'")}`)).value).toHaveLength(1)
  })

  it('take every character that is escaped, and a quote that is doubled', async () => {
    for (const [number, key] of ['a', "o''b", 'æ+ø&å#%'].entries())
      expect((await wired.get(`${items()}?$filter=${encodeURIComponent(`fields/Key eq '${key}'`)}`)).value.map(({ id }) => id)).toEqual([String(number + 1)])
  })

  it('meet an escape that is none with 404, not with a fault', async () => {
    for (const address of [`/sites/${wired.siteId}/lists/%C3`, `${items()}/%C3/fields`]) expect((await wired.get(address)).status).toBe(404)
    expect((await wired.get(`${items()}/delta(token='%C3')`)).status).toBe(410)
    const body = { changeType: 'updated', notificationUrl: 'https://localhost/x', resource: 'sites/%C3/lists/x', expirationDateTime: '2026-11-22T09:00:00Z' }
    expect((await wired.ask('POST', '/subscriptions', { body })).status).toBe(400)
  })

  it('refuse an option that stands twice', async () => {
    const heard = await wired.get(`${items()}?$top=1&$top=2`)
    expect([...codeOf(heard), errorIn(heard).message]).toEqual([400, 'BadRequest', "Query option '$top' was specified more than once, but it must be specified at most once."])
  })

  it('refuse a method that the resource does not have with 405, and name those it has', async () => {
    const heard = await wired.ask('PUT', `${items()}/1`, { body: {} })
    expect([...codeOf(heard), heard.headers.get('allow'), errorIn(heard).message]).toEqual([405, 'Request_BadRequest', 'GET, PATCH, DELETE', 'Specified HTTP method is not allowed for the request target.'])
    for (const [method, address] of [['DELETE', '/users'], ['GET', '/$batch'], ['POST', `${items()}/1/fields`]] as const) expect(codeOf(await wired.ask(method, address))).toEqual([405, 'Request_BadRequest'])
    expect((await wired.ask('HEAD', items())).status).toBe(405)
  })

  it('refuse what leads nowhere, and what cannot be expanded', async () => {
    expect(codeOf(await wired.get(`/sites/${wired.siteId}/lists/${list}/nonsense`))).toEqual([400, 'BadRequest'])
    const heard = await wired.get(`${items()}?$expand=fields,nonsense`)
    expect([...codeOf(heard), errorIn(heard).message]).toEqual([400, 'BadRequest', "Parsing OData Select and Expand failed: Could not find a property named 'nonsense' on type 'microsoft.graph.listItem'."])
    expect(codeOf(await wired.get(`/sites/${wired.siteId}/lists/${list}?$expand=nonsense`))).toEqual([400, 'BadRequest'])
  })
})

import { errorOf, HOST, sampleGraph, type SampleGraph } from '../../../sample/sample-graph'

describe('sites', () => {
  let sample: SampleGraph
  beforeAll(async () => (sample = await sampleGraph()))
  afterAll(() => sample.graph.close())

  it('are found by host and path, under an id of host and two guids', async () => {
    const { status, json } = await sample.ask('GET', `/sites/${HOST}:/sites/kvitter`)
    expect(status).toBe(200)
    expect(json).toMatchObject({ id: sample.siteId, displayName: 'Kvitter', name: 'kvitter', webUrl: `https://${HOST}/sites/kvitter` })
    expect(json.id).toMatch(/^fjordvik\.sharepoint\.com,[0-9a-f-]{36},[0-9a-f-]{36}$/)
  })

  it('can be gone on from after a second colon', async () => {
    expect((await sample.ask('GET', `/sites/${HOST}:/sites/kvitter:/lists`)).status).toBe(200)
  })

  it('can be asked for with the whole address escaped, as generated clients do', async () => {
    expect((await sample.ask('GET', `/sites/${HOST}%3A%2Fsites%2Fkvitter`)).json).toMatchObject({ id: sample.siteId })
    expect((await sample.ask('GET', `/sites/${HOST}%3A%2Fsites%2Fkvitter/lists`)).status).toBe(404)
    expect((await sample.ask('GET', `/sites/${HOST}:/sites/%ZZ`)).status).toBe(404)
  })

  it('that do not exist are 404, and an id of another shape 400', async () => {
    const missing = await sample.ask('GET', `/sites/${HOST}:/sites/elsewhere`)
    expect(missing.status).toBe(404)
    expect(errorOf(missing)).toMatchObject({ code: 'itemNotFound', message: 'Requested site could not be found' })
    const malformed = await sample.ask('GET', '/sites/nonsense')
    expect(malformed.status).toBe(400)
    expect(errorOf(malformed).message).toBe('Provided identifier is malformed - site collection id is not valid')
  })

  it('are made once', () => {
    expect(sample.graph.ensureSite({ host: HOST, path: '/sites/KVITTER', displayName: 'Again' })).toBe(sample.siteId)
  })
})

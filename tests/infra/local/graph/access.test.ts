import { errorOf, KEY_COLUMN, sampleGraph, samplePerson, type SampleApp, type SampleGraph } from '../../../sample/sample-graph'

describe('who may do what', () => {
  let sample: SampleGraph
  let list: string
  beforeEach(async () => {
    sample = await sampleGraph()
    list = await sample.makeList([KEY_COLUMN])
  })
  afterEach(() => sample.graph.close())

  const read = (as: SampleApp) => sample.ask('GET', `${list}/items`, { as })
  const write = (as: SampleApp) => sample.ask('POST', `${list}/items`, { as, body: { fields: { RecordKey: 'a' } } })

  it('Sites.Selected alone reaches no site', async () => {
    const refused = await read('service')
    expect(refused.status).toBe(403)
    expect(errorOf(refused)).toMatchObject({ code: 'accessDenied', message: 'Access denied' })
  })

  it('a grant lets one application in, to the role given, on this site only', async () => {
    await sample.grant('service', 'read')
    expect((await read('service')).status).toBe(200)
    expect((await write('service')).status).toBe(403)
    expect((await read('stranger')).status).toBe(403)
    const other = sample.graph.ensureSite({ host: 'fjordvik.sharepoint.com', path: '/sites/other', displayName: 'Other' })
    expect((await sample.ask('GET', `/sites/${other}`, { as: 'service' })).status).toBe(403)
    expect((await sample.ask('GET', `${list}/items`)).value).toHaveLength(0)
  })

  it('a grant to write does not let an application make lists, columns or grants', async () => {
    await sample.grant('service', 'write')
    expect((await write('service')).status).toBe(201)
    expect((await sample.ask('POST', `/sites/${sample.siteId}/lists`, { as: 'service', body: { displayName: 'Mine' } })).status).toBe(403)
    expect((await sample.ask('POST', `${list}/columns`, { as: 'service', body: { name: 'Mine', text: {} } })).status).toBe(403)
    expect((await sample.ask('GET', `/sites/${sample.siteId}/permissions`, { as: 'service' })).status).toBe(403)
  })

  it('a grant is worth nothing without the permission in the token', async () => {
    await sample.grant('nobody', 'write')
    expect((await read('nobody')).status).toBe(403)
  })

  it('the directory is for those with a permission to read it', async () => {
    sample.graph.directory.save([samplePerson(1)])
    expect((await sample.ask('GET', '/users', { as: 'service' })).value).toHaveLength(1)
    const refused = await sample.ask('GET', '/users', { as: 'provision' })
    expect(refused.status).toBe(403)
    expect(errorOf(refused).code).toBe('Authorization_RequestDenied')
  })
})

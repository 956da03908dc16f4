import { errorOf, REGISTRATIONS, sampleGraph, TENANT, type SampleGraph } from '../../../sample/sample-graph'

describe('permissions of a site', () => {
  let sample: SampleGraph
  beforeEach(async () => (sample = await sampleGraph()))
  afterEach(() => sample.graph.close())

  const path = () => `/sites/${sample.siteId}/permissions`
  const application = { id: REGISTRATIONS.service.appId, displayName: 'Kvitter' }

  it('are granted to an application, under an id that names application and tenant', async () => {
    const { status, json } = await sample.ask('POST', path(), { body: { roles: ['write'], grantedToIdentities: [{ application }] } })
    expect(status).toBe(201)
    expect(json).toMatchObject({ roles: ['write'], grantedToIdentitiesV2: [{ application }], grantedToIdentities: [{ application }] })
    expect(Buffer.from(String(json.id), 'base64url').toString()).toBe(`i:0i.t|ms.sp.ext|${application.id}@${TENANT}`)
  })

  it('are listed without their roles, and shown with them', async () => {
    const id = await sample.grant('service', 'read')
    const [listed] = (await sample.ask('GET', path())).value
    expect(listed).toMatchObject({ id, grantedToIdentitiesV2: [{ application }] })
    expect(listed).not.toHaveProperty('roles')
    expect((await sample.ask('GET', `${path()}/${id}`)).json).toMatchObject({ id, roles: ['read'] })
  })

  it('reach manage and fullcontrol only by a change of a grant', async () => {
    expect((await sample.ask('POST', path(), { body: { roles: ['manage'], grantedToIdentities: [{ application }] } })).status).toBe(400)
    const id = await sample.grant('service', 'write')
    expect((await sample.ask('PATCH', `${path()}/${id}`, { body: { roles: ['manage'] } })).json).toMatchObject({ roles: ['manage'] })
    expect((await sample.ask('POST', `/sites/${sample.siteId}/lists`, { as: 'service', body: { displayName: 'Mine' } })).status).toBe(201)
  })

  it('end when they are taken away', async () => {
    const id = await sample.grant('service', 'write')
    expect((await sample.ask('DELETE', `${path()}/${id}`)).status).toBe(204)
    expect((await sample.ask('GET', `/sites/${sample.siteId}`, { as: 'service' })).status).toBe(403)
    expect(errorOf(await sample.ask('GET', `${path()}/${id}`)).code).toBe('itemNotFound')
  })
})

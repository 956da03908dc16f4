import { errorOf, sampleGraph } from '../../../sample/sample-graph'

// What the page says of subscriptions is tested over the wire, in facts/section-6-subscriptions.test.ts.
describe('subscriptions', () => {
  it('are refused for an address that nobody answers, without keeping anything', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList([])
    const body = { changeType: 'updated', notificationUrl: 'https://127.0.0.1:1/', resource: list, expirationDateTime: '2026-11-22T09:00:00Z' }
    const refused = await sample.ask('POST', '/subscriptions', { body })
    expect([refused.status, errorOf(refused).code]).toEqual([400, 'ValidationError'])
    expect((await sample.ask('GET', '/subscriptions')).value).toEqual([])
    sample.graph.close()
  })

  it('need a right to the site of the list', async () => {
    const sample = await sampleGraph()
    const list = await sample.makeList([])
    const body = { changeType: 'updated', notificationUrl: 'https://127.0.0.1:1/', resource: list, expirationDateTime: '2026-11-22T09:00:00Z' }
    expect((await sample.ask('POST', '/subscriptions', { as: 'stranger', body })).status).toBe(403)
    expect((await sample.ask('POST', '/subscriptions', { body: { ...body, resource: `/sites/${sample.siteId}/lists/nothing` } })).status).toBe(404)
    sample.graph.close()
  })
})

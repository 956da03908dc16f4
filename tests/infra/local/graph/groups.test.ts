import { errorOf, sampleGraph } from '../../../sample/sample-graph'

test('groups are closed to who may read neither groups nor members', async () => {
  const sample = await sampleGraph()
  const refused = await sample.ask('GET', '/groups', { as: 'service' })
  expect([refused.status, errorOf(refused).code]).toEqual([403, 'Authorization_RequestDenied'])
  const strange = await sample.ask('GET', '/users/nobody/memberOf/microsoft.graph.device', { as: 'service' })
  expect(strange.status).toBe(404)
  sample.graph.close()
})

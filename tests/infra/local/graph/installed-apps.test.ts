import { errorOf, sampleGraph } from '../../../sample/sample-graph'

test('installed apps are closed to who has no permission for them', async () => {
  const sample = await sampleGraph()
  const refused = await sample.ask('GET', '/users/nobody/teamwork/installedApps', { as: 'service' })
  expect([refused.status, errorOf(refused).code]).toEqual([403, 'Forbidden'])
  sample.graph.close()
})

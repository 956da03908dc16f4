import { errorOf, sampleGraph } from '../../../sample/sample-graph'

test('the catalogue is closed to who has no permission for it', async () => {
  const sample = await sampleGraph()
  const refused = await sample.ask('GET', '/appCatalogs/teamsApps', { as: 'service' })
  expect([refused.status, errorOf(refused).code]).toEqual([403, 'Forbidden'])
  sample.graph.close()
})

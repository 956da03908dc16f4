import { errorOf, sampleGraph } from '../../../sample/sample-graph'

test('nobody is notified by who has no permission for it', async () => {
  const sample = await sampleGraph()
  const refused = await sample.ask('POST', '/users/nobody/teamwork/sendActivityNotification', { as: 'service', body: {} })
  expect([refused.status, errorOf(refused).code]).toEqual([403, 'Forbidden'])
  expect(errorOf(refused).message).toContain("'TeamsActivity.Send'")
  sample.graph.close()
})

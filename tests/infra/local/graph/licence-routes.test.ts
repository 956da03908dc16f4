import { sampleGraph, samplePerson } from '../../../sample/sample-graph'

test('licences of a person are open to who reads users, those of the tenant are not', async () => {
  const sample = await sampleGraph()
  sample.graph.directory.save([samplePerson(1)])
  expect((await sample.ask('GET', `/users/${samplePerson(1).id}/licenseDetails`, { as: 'service' })).value).toMatchObject([{ skuPartNumber: 'SPE_E3' }])
  expect((await sample.ask('GET', '/subscribedSkus', { as: 'service' })).status).toBe(403)
  sample.graph.close()
})

import { errorOf, sampleGraph, samplePerson } from '../../../sample/sample-graph'

test('a page of what matches never loses anybody because somebody before it is gone', async () => {
  const sample = await sampleGraph()
  sample.graph.directory.save(Array.from({ length: 6 }, (_, index) => samplePerson(index + 1)))
  const first = await sample.ask('GET', '/users?$top=3&$select=displayName', { as: 'service' })
  sample.graph.directory.remove(samplePerson(1).id)
  const second = await sample.ask('GET', String(first.json['@odata.nextLink']), { as: 'service' })
  expect(second.value.map(({ displayName }) => displayName)).toEqual(['Person 4', 'Person 5', 'Person 6'])
  const strange = await sample.ask('GET', '/users?$skiptoken=nonsense', { as: 'service' })
  expect([strange.status, errorOf(strange).code]).toEqual([400, 'Request_BadRequest'])
  sample.graph.close()
})

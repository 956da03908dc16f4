import { sampleGraph, samplePerson } from '../../../sample/sample-graph'

test('who is removed can be looked up, and when long gone is told as deleted', async () => {
  const sample = await sampleGraph()
  sample.graph.directory.save([samplePerson(1)])
  const begun = await sample.ask('GET', '/users/delta?$deltatoken=latest', { as: 'service' })
  sample.graph.directory.remove(samplePerson(1).id)
  const select = '?$select=id,deletedDateTime'
  expect((await sample.ask('GET', `/directory/deletedItems/${samplePerson(1).id}${select}`, { as: 'service' })).json).toMatchObject({ id: samplePerson(1).id, deletedDateTime: '2026-11-21T09:00:00Z' })
  sample.clock.now = new Date('2026-12-22T09:00:00Z')
  expect((await sample.ask('GET', '/directory/deletedItems/microsoft.graph.user', { as: 'service' })).value).toEqual([])
  sample.graph.switches.expiredDirectoryToken = 'gone'
  expect((await sample.ask('GET', String(begun.json['@odata.deltaLink']), { as: 'service' })).status).toBe(410)
  expect(sample.graph.directory.listDeleted()).toEqual([])
  sample.graph.close()
})

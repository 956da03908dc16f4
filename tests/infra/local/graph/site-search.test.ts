import { HOST, sampleGraph } from '../../../sample/sample-graph'

test('sites are found by a word, which must be there', async () => {
  const sample = await sampleGraph()
  sample.graph.ensureSite({ host: HOST, path: '/sites/other', displayName: 'Other' })
  expect((await sample.ask('GET', '/sites?search=OTHER')).value).toMatchObject([{ name: 'other' }])
  expect((await sample.ask('GET', '/sites?search=*')).value.map(({ name }) => name)).toEqual(['', 'kvitter', 'other'])
  expect((await sample.ask('GET', '/sites')).status).toBe(400)
  expect((await sample.ask('GET', '/sites?search=x', { as: 'nobody' })).status).toBe(403)
  sample.graph.close()
})

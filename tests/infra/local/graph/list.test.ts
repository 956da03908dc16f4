import { KEY_COLUMN, sampleGraph } from '../../../sample/sample-graph'

describe('a list', () => {
  it('is found by id or title, and its version rises with each change of its columns', async () => {
    const sample = await sampleGraph()
    const path = await sample.makeList([KEY_COLUMN], 'Signatures')
    const byTitle = () => sample.ask('GET', `/sites/${sample.siteId}/lists/signatures`)
    expect((await byTitle()).json.eTag).toMatch(/,10"$/)
    sample.clock.now = new Date('2026-11-22T09:00:00Z')
    await sample.ask('POST', `${path}/columns`, { body: { name: 'More', text: {} } })
    expect((await byTitle()).json).toMatchObject({ eTag: expect.stringMatching(/,11"$/) as string, lastModifiedDateTime: '2026-11-22T09:00:00Z' })
    sample.graph.close()
  })
})

import { sampleGraph } from '../../../sample/sample-graph'

describe('a drive', () => {
  it('is the first library of the site, the one of a list, or the one of an id, and a list without files has none', async () => {
    const sample = await sampleGraph()
    const plain = await sample.makeList([], 'Signatures')
    const first = await sample.makeList([], 'Documents', { template: 'documentLibrary' })
    const second = await sample.makeList([], 'Evidence', { template: 'documentLibrary' })
    const nameOf = async (path: string) => (await sample.ask('GET', path)).json.name
    expect(await nameOf(`/sites/${sample.siteId}/drive`)).toBe('Documents')
    expect(await nameOf(`${second}/drive`)).toBe('Evidence')
    const { id } = (await sample.ask('GET', `${second}/drive`)).json
    expect(await nameOf(`/drives/${String(id)}`)).toBe('Evidence')
    expect(await nameOf(`/sites/${sample.siteId}/drives/${String(id)}`)).toBe('Evidence')
    expect((await sample.ask('GET', `${plain}/drive`)).status).toBe(404)
    expect((await sample.ask('GET', `${first}/drive`)).json).toMatchObject({ driveType: 'documentLibrary', webUrl: 'https://fjordvik.sharepoint.com/sites/kvitter/Documents' })
    sample.graph.close()
  })
})

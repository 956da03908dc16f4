import { createDirectory } from '../../../bot/graph/directory'
import { createGraphClient } from '../../../bot/graph/graph-client'
import { startWire, type Wire } from './wire'

describe('The directory', () => {
  let wire: Wire
  beforeAll(async () => {
    wire = await startWire()
  })
  afterAll(() => wire.close())

  it('lists people in the largest pages there are, with no more about each than is shown', async () => {
    wire.answer(
      { status: 200, json: { value: [{ id: 'o-1', displayName: 'Åse Øy', preferredLanguage: 'nn-NO' }], '@odata.nextLink': `${wire.url}/v1.0/users?$skiptoken=x` } },
      { status: 200, json: { value: [{ id: 'o-2', displayName: null, preferredLanguage: null }] } },
    )
    const directory = createDirectory(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0' }))
    expect(await directory.listUsers()).toEqual([{ oid: 'o-1', displayName: 'Åse Øy', preferredLanguage: 'nn-NO' }, { oid: 'o-2', displayName: '' }])
    expect(wire.heard[0]?.url).toBe('/v1.0/users?$select=id,displayName,preferredLanguage&$top=999')
  })
})

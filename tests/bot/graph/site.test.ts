import { createGraphClient } from '../../../bot/graph/graph-client'
import { createSite, ListAwayError } from '../../../bot/graph/site'
import { startWire, type Wire } from './wire'

describe('The municipality’s site', () => {
  let wire: Wire
  beforeAll(async () => {
    wire = await startWire()
  })
  afterAll(() => wire.close())
  beforeEach(() => wire.reset())
  const site = () => createSite(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0', sleep: () => Promise.resolve() }), { host: 'f.sharepoint.com', path: '/sites/kvitter' })
  const id = { status: 200, json: { id: 'f.sharepoint.com,1,2' } }

  it('is looked up by its path and its lists by name, each once', async () => {
    const found = site()
    wire.answer(id, { status: 200, json: { value: [{ id: 'l-1', name: 'Signatures' }, { id: 'l-2', name: 'x', displayName: 'Findings' }] } })
    expect(await Promise.all([found.id(), found.id()])).toEqual(['f.sharepoint.com,1,2', 'f.sharepoint.com,1,2'])
    expect([await found.listId('Signatures'), await found.listId('Findings')]).toEqual(['l-1', 'l-2'])
    expect(wire.heard.map(({ url }) => url)).toEqual(['/v1.0/sites/f.sharepoint.com:/sites/kvitter', '/v1.0/sites/f.sharepoint.com,1,2/lists?$select=id,name,displayName'])
  })

  it('says what is missing and what to do', async () => {
    wire.answer(id, { status: 200, json: { value: [] } })
    const error = await site().listId('Signatures').catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(ListAwayError)
    expect(error).toMatchObject({ missing: 'Signatures', because: 'list-missing', message: expect.stringContaining('Run the provisioning') as string })
  })

  it('finds a list that was provisioned after it was first missed', async () => {
    const found = site()
    wire.answer(id, { status: 200, json: { value: [] } }, { status: 200, json: { value: [{ id: 'l-1', name: 'Signatures' }] } })
    await expect(found.listId('Signatures')).rejects.toThrow(ListAwayError)
    expect([await found.listId('Signatures'), await found.listId('Signatures')]).toEqual(['l-1', 'l-1'])
    expect(wire.heard).toHaveLength(3)
  })

  it('asks again after a failure', async () => {
    const found = site()
    wire.answer({ status: 403, json: { error: { code: 'accessDenied', message: 'Access denied' } } }, id)
    await expect(found.id()).rejects.toMatchObject({ status: 403 })
    expect(await found.id()).toBe('f.sharepoint.com,1,2')
  })
})

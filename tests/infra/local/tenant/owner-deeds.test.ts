import { createAskAsOwner } from '../../../../infra/local/tenant/ask-as-owner'
import { DeedNotDoneError, doOwnerDeed, OwnerDeed } from '../../../../infra/local/tenant/owner-deeds'
import { HOST, REGISTRATIONS, sampleGraph, sampleIssuer } from '../../../sample/sample-graph'

/** A site with two lists of three rows. */
async function start() {
  const { graph, clock, ask, siteId } = await sampleGraph()
  const askAsOwner = createAskAsOwner({ graph, issuer: await sampleIssuer(() => clock.now) }, { siteHost: HOST, sitePath: '/sites/kvitter', provisionAppId: REGISTRATIONS.provision.appId })
  for (const displayName of ['Signatures', 'Findings']) {
    const { json } = await ask('POST', `/sites/${siteId}/lists`, { body: { displayName, columns: [{ name: 'RecordKey', text: {} }, { name: 'Note', text: {} }] } })
    for (const Note of ['a', 'b', 'c']) await ask('POST', `/sites/${siteId}/lists/${String(json.id)}/items`, { body: { fields: { Note } } })
  }
  graphs.push(graph)
  const read = (name: string) => graph.tables.read(name, { skip: 0, take: 50 })
  return { read, names: () => graph.tables.list().map(({ name }) => name), act: (deed: object) => doOwnerDeed(askAsOwner, OwnerDeed.parse(deed)) }
}
const graphs: { close(): void }[] = []
afterEach(() => graphs.splice(0).forEach((graph) => graph.close()))

describe('what an owner does to the lists', () => {
  it('deletes the row that is named, or one that the seed chooses', async () => {
    const { act, read } = await start()
    expect(await act({ deed: 'delete-item', list: 'Signatures', item: '2' })).toEqual({ deed: 'delete-item', list: 'Signatures', item: '2' })
    expect(read('Signatures')?.rows.map(({ id }) => id)).toEqual(['3', '1'])
    const { item } = await act({ deed: 'delete-item', list: 'Findings', seed: 3 })
    expect(read('Findings')?.rows.map(({ id }) => id)).not.toContain(item)
  })

  it('chooses a row where there is one', async () => {
    const { act } = await start()
    for (const item of ['1', '2', '3']) await act({ deed: 'delete-item', list: 'Findings', item })
    for (const seed of [1, 2, 3]) expect((await act({ deed: 'delete-item', seed })).list).toBe('Signatures')
    await expect(act({ deed: 'delete-item' })).rejects.toThrow('no such item')
  })

  it('chooses the same for the same seed, and not always the same', async () => {
    const chosen = async (seed: number) => (await start()).act({ deed: 'delete-column', seed })
    const first = await chosen(1)
    expect(await chosen(1)).toEqual(first)
    const all = new Set<string>()
    for (let seed = 1; seed < 9; seed += 1) all.add(JSON.stringify(await chosen(seed)))
    expect(all.size).toBeGreaterThan(1)
  })

  it('deletes and renames lists', async () => {
    const { act, names } = await start()
    expect(await act({ deed: 'rename-list', list: 'Findings', name: 'Funn' })).toEqual({ deed: 'rename-list', list: 'Findings', name: 'Funn' })
    await act({ deed: 'delete-list', list: 'Signatures' })
    expect(names()).toEqual(['Funn'])
  })

  it('deletes and renames columns; what is renamed keeps its name inside', async () => {
    const { act, read } = await start()
    await act({ deed: 'delete-column', list: 'Findings', column: 'Note' })
    expect(read('Findings')?.columns.map(({ name }) => name)).not.toContain('Note')
    await act({ deed: 'rename-column', list: 'Signatures', column: 'RecordKey', name: 'Nøkkel' })
    expect(read('Signatures')?.columns).toContainEqual({ name: 'RecordKey', displayName: 'Nøkkel' })
  })

  it('says when there is nothing of the sort', async () => {
    const { act } = await start()
    await expect(act({ deed: 'delete-list', list: 'Nothing' })).rejects.toThrow(DeedNotDoneError)
    await expect(act({ deed: 'delete-item', list: 'Findings', item: '99' })).rejects.toThrow('404')
  })
})

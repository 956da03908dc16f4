import { ensureColumns, ensureLibrary, ensureList, ensureSite, grantSite, ListNameTakenError, SiteMissingError } from '../../../bot/graph/provisioning'
import { LIST_SHAPES, LISTS } from '../../../bot/lists'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from './local-graph'

describe('Provisioning', () => {
  let local: LocalGraph
  let siteId: string
  beforeAll(async () => {
    local = await startLocalGraph()
    siteId = await ensureSite(local.provisioner, PLACE)
  })
  afterAll(() => local.close())
  type ColumnJson = { name: string; displayName: string; indexed: boolean; enforceUniqueValues: boolean } & Record<string, unknown>
  const columnsOf = (listId: string) => local.provisioner.listAll<ColumnJson>(`/sites/${siteId}/lists/${listId}/columns`)

  it('finds the site, and says who must make it when there is none', async () => {
    expect(siteId).toMatch(/^fjordvik\.sharepoint\.com,/)
    await expect(ensureSite(local.provisioner, { ...PLACE, path: '/sites/none' })).rejects.toThrow(SiteMissingError)
  })

  it('creates every list with its columns, kinds and indexes, and changes nothing the second time', async () => {
    for (const shape of LIST_SHAPES) {
      const { listId, created } = await ensureList(local.provisioner, siteId, shape)
      expect(created).toBe(true)
      expect(await ensureList(local.provisioner, siteId, shape)).toEqual({ listId, created: false })
      expect(await ensureColumns(local.provisioner, siteId, listId, shape.columns)).toEqual({ added: [], renamed: [] })
      const columns = await columnsOf(listId)
      for (const { name, caption, kind, indexed } of shape.columns) {
        const facet = kind === 'note' ? 'text' : kind === 'instant' ? 'dateTime' : kind
        expect(columns.find((column) => column.name === name)).toMatchObject({ displayName: caption, indexed: indexed ?? false, enforceUniqueValues: name === 'RecordKey', [facet]: expect.anything() as unknown })
      }
    }
  })

  it('adds a column that a later version needs', async () => {
    const { listId } = await ensureList(local.provisioner, siteId, LISTS.findings)
    const added = { name: 'HandledBy', caption: 'Behandlet av', kind: 'text' as const }
    expect(await ensureColumns(local.provisioner, siteId, listId, [...LISTS.findings.columns, added])).toEqual({ added: ['HandledBy'], renamed: [] })
    expect((await columnsOf(listId)).map(({ name }) => name)).toContain('HandledBy')
  })

  it('gives a column the caption that a later version has, and a name that somebody changed back', async () => {
    const { listId } = await ensureList(local.provisioner, siteId, LISTS.signatures)
    const [first, ...others] = LISTS.signatures.columns
    if (!first) throw new Error('there are columns')
    const reworded = [{ ...first, caption: 'Nøkkel til raden' }, ...others]
    expect(await ensureColumns(local.provisioner, siteId, listId, reworded)).toEqual({ added: [], renamed: [first.name] })
    expect((await columnsOf(listId)).find(({ name }) => name === first.name)?.displayName).toBe('Nøkkel til raden')
    expect(await ensureColumns(local.provisioner, siteId, listId, reworded)).toEqual({ added: [], renamed: [] })
  })

  it('creates the library once, and does not take a library for a list', async () => {
    const { listId, created } = await ensureLibrary(local.provisioner, siteId, 'Evidence')
    expect(created).toBe(true)
    expect(await ensureLibrary(local.provisioner, siteId, 'Evidence')).toEqual({ listId, created: false })
    await expect(ensureList(local.provisioner, siteId, { name: 'Evidence', description: '', columns: [] })).rejects.toThrow(ListNameTakenError)
  })

  it('makes one library when two are asked for at the same time', async () => {
    const both = await Promise.all([ensureLibrary(local.provisioner, siteId, 'Scans'), ensureLibrary(local.provisioner, siteId, 'Scans')])
    expect(new Set(both.map(({ listId }) => listId)).size).toBe(1)
    expect(both.filter(({ created }) => created)).toHaveLength(1)
  })

  it('lets the service write on the site, once, and corrects what somebody changed', async () => {
    await expect(local.service.get(`/sites/${siteId}/lists`)).rejects.toMatchObject({ status: 403 })
    expect(await grantSite(local.provisioner, siteId, SERVICE)).toBe('granted')
    expect(await grantSite(local.provisioner, siteId, SERVICE)).toBe('kept')
    await local.service.get(`/sites/${siteId}/lists`)
    expect(await grantSite(local.provisioner, siteId, SERVICE, 'read')).toBe('granted')
    expect(await grantSite(local.provisioner, siteId, SERVICE)).toBe('granted')
  })

  it('is refused to the service itself', async () => {
    await expect(ensureList(local.service, siteId, { name: 'Another', description: '', columns: [] })).rejects.toMatchObject({ status: 403 })
  })
})

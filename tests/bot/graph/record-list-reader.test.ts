import { createGraphClient } from '../../../bot/graph/graph-client'
import { createRecordList } from '../../../bot/graph/record-list'
import { createRecordListReader } from '../../../bot/graph/record-list-reader'
import { createSite } from '../../../bot/graph/site'
import { createMemoryRows } from '../../../bot/memory/memory-rows'
import { createKnownLists } from '../../../bot/reconciling/known-lists'
import { recordListReaderContract } from '../ports/record-list-reader.contract'
import { createListEditor } from './list-editor'
import { PLACE, SERVICE, startLocalGraph, type LocalGraph } from './local-graph'
import { startWire, type Wire } from './wire'

jest.setTimeout(30_000)

describe('Reading lists of SharePoint through Graph', () => {
  let local: LocalGraph | undefined
  afterEach(async () => {
    await local?.close()
    local = undefined
  })
  recordListReaderContract(async () => {
    local = await startLocalGraph()
    await local.provision()
    const site = createSite(local.service, PLACE, createKnownLists(createMemoryRows()))
    const list = createRecordList(local.service, site, SERVICE.appId)
    // What a list is known by is settled when it is first seen.
    await list.look('Signatures')
    return { list, editor: createListEditor(local) }
  })

  it('knows a list that was renamed, and reads more rows than a page has', async () => {
    local = await startLocalGraph()
    await local.provision()
    const editor = createListEditor(local)
    const known = createKnownLists(createMemoryRows())
    const readerOf = (service: LocalGraph['service']) => createRecordListReader(service, createSite(service, PLACE, known), SERVICE.appId)
    const before = await readerOf(local.service).look('Findings')
    await editor.renameList('Findings', 'Noe helt annet')
    expect(await readerOf(local.service).look('Findings')).toEqual(before)
  })
})

describe('What the local Graph does not answer by itself', () => {
  let wire: Wire
  beforeAll(async () => void (wire = await startWire()))
  afterAll(() => wire.close())
  beforeEach(() => wire.reset())
  const reader = () => createRecordListReader(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0', sleep: () => Promise.resolve() }), createSite(createGraphClient({ graphUrl: wire.url, getToken: () => Promise.resolve('t'), appVersion: '0' }), { host: 'f.sharepoint.com', path: '/sites/kvitter' }), SERVICE.appId)
  const place = [{ status: 200, json: { id: 'f.sharepoint.com,1,2' } }, { status: 200, json: { value: [{ id: 'l-1', name: 'Signatures' }] } }]
  const deltaLink = () => `${wire.url}/v1.0/sites/s/lists/l/items/delta?token=next`

  it.each(['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences', 'resyncRequired', 'resyncApplyDifferences', 'resyncUploadDifferences'])('begins anew after a 410 of the name %s', async (code) => {
    wire.answer(...place, { status: 410, headers: { Location: `${wire.url}/elsewhere` }, json: { error: { code, message: 'Resync required' } } })
    expect(await reader().readChanges('Signatures', 'old')).toEqual({ outcome: 'begin-anew' })
  })

  it('begins anew after an error that lies among the rows of a 200, where deletions got lost', async () => {
    wire.answer(...place, { status: 200, json: { value: [{ error: { code: 'InternalServerError' } }], '@odata.deltaLink': deltaLink() } })
    expect(await reader().readChanges('Signatures', 'old')).toEqual({ outcome: 'begin-anew' })
  })

  it('goes on over empty pages, and takes the last of a row that is told several times', async () => {
    const row = (PersonId: string) => ({ id: '7', createdDateTime: '2026-11-21T09:00:00Z', lastModifiedDateTime: '2026-11-21T09:00:00Z', fields: { PersonId } })
    const next = `${wire.url}/v1.0/sites/s/lists/l/items/delta?token=page`
    wire.answer(...place, { status: 200, json: { value: [row('p-1')], '@odata.nextLink': next } }, { status: 200, json: { value: [], '@odata.nextLink': next } }, { status: 200, json: { value: [row('p-2'), { id: '8', deleted: { state: 'deleted' } }], '@odata.deltaLink': deltaLink() } })
    const unknown = { by: { who: 'unknown' }, at: '2026-11-21T09:00:00.000Z' }
    expect(await reader().readChanges('Signatures', 'old')).toEqual({ outcome: 'changes', rows: [{ itemId: '7', fields: { PersonId: 'p-2' }, created: unknown, changed: unknown }], hasDeletions: true, token: 'next' })
  })

  it('rather reads the whole list than remember very many changes', async () => {
    const many = Array.from({ length: 5_001 }, (_, index) => ({ id: String(index), fields: {} }))
    wire.answer(...place, { status: 200, json: { value: many, '@odata.deltaLink': deltaLink() } })
    expect(await reader().readChanges('Signatures', 'old')).toEqual({ outcome: 'begin-anew' })
  })

  it('fails like any request when SharePoint is away', async () => {
    wire.answer(...place, ...Array.from({ length: 4 }, () => ({ status: 503, json: {} })))
    await expect(reader().readChanges('Signatures', 'old')).rejects.toMatchObject({ status: 503, isPassing: true })
  })
})

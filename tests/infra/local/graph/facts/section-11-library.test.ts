import { REGISTRATIONS } from '../../../../sample/sample-graph'
import { errorIn, startWiredGraph, type WiredGraph } from './wired-graph'

const PIECE = 320 * 1024
const ROOT = 'root'
const SERVICE = REGISTRATIONS.service.appId

describe('11 The library of documents', () => {
  let wired: WiredGraph
  let drive: string
  beforeEach(async () => {
    wired = await startWiredGraph(['Sites.FullControl.All'])
    await wired.ask('POST', `/sites/${wired.siteId}/lists`, { body: { displayName: 'Evidence', list: { template: 'documentLibrary' } } })
    const [found] = (await wired.get(`/sites/${wired.siteId}/drives`)).value
    drive = `/drives/${String(found?.id)}`
  })
  afterEach(() => wired.close())

  const put = (path: string, text = 'scan', asked = {}) => wired.ask('PUT', `${drive}/root:/${path}:/content`, { bytes: Buffer.from(text), contentType: 'application/pdf', ...asked })
  const names = async (folder = '/root') => (await wired.get(`${drive}${folder}/children`)).value.map(({ name }) => name)

  describe('files and folders', () => {
    it('make the folders of a path, which are children like files', async () => {
      expect((await put('2026/nord/scan.pdf')).status).toBe(201)
      await put('a.pdf')
      expect(await names()).toEqual(['2026', 'a.pdf'])
      expect(await names('/root:/2026:')).toEqual(['nord'])
      const nord = (await wired.get(`${drive}/root:/2026/nord`)).json
      expect(nord).toMatchObject({ name: 'nord', folder: { childCount: 1 } })
      expect(await names(`/items/${String(nord.id)}`)).toEqual(['scan.pdf'])
      expect((await wired.get(`${drive}/items/${String(nord.id)}:/scan.pdf`)).json).toMatchObject({ name: 'scan.pdf', parentReference: { id: nord.id } })
      expect((await wired.get(`${drive}/root`)).json).toMatchObject({ root: {}, folder: { childCount: 2 } })
    })

    it('page through children', async () => {
      for (const name of ['c', 'a', 'b']) await put(`${name}.pdf`)
      const first = await wired.get(`${drive}/items/${ROOT}/children?$top=2`)
      const second = await wired.get(String(first.json['@odata.nextLink']))
      expect([...first.value, ...second.value].map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf', 'c.pdf'])
    })

    it('are made, renamed and deleted', async () => {
      const made = await wired.ask('POST', `${drive}/items/${ROOT}/children`, { body: { name: 'nord', folder: {} } })
      expect([made.status, made.json.folder]).toEqual([201, { childCount: 0 }])
      expect((await wired.ask('POST', `${drive}/items/${ROOT}/children`, { body: { name: 'Nord', folder: {} } })).status).toBe(409)
      await put('nord/scan.pdf')
      expect((await wired.ask('PATCH', `${drive}/items/${String(made.json.id)}`, { body: { name: 'sør' } })).json).toMatchObject({ name: 'sør' })
      expect(await names('/root:/s%C3%B8r:')).toEqual(['scan.pdf'])
      expect((await wired.ask('DELETE', `${drive}/items/${String(made.json.id)}`)).status).toBe(204)
      expect(await names()).toEqual([])
    })

    it('give their contents by a redirect to an address that needs no token, for a while', async () => {
      const { json } = await put('scan.pdf')
      const redirect = await wired.get(`${drive}/items/${String(json.id)}/content`)
      const address = redirect.headers.get('location') ?? ''
      expect(redirect.status).toBe(302)
      const read = await wired.get(address, { token: null })
      expect([read.status, read.text, read.headers.get('content-type')]).toEqual([200, 'scan', 'application/pdf'])
      expect((await wired.get(address.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')), { token: null })).status).toBe(401)
      wired.clock.now = new Date(wired.clock.now.getTime() + 3_600_001)
      expect((await wired.get(address, { token: null })).status).toBe(404)
    })

    it('say where they belong only when they come alone, and where their bytes lie, unless something else is selected', async () => {
      await put('scan.pdf')
      const { json } = await wired.get(`${drive}/root:/scan.pdf`)
      const [child] = (await wired.get(`${drive}/items/${ROOT}/children`)).value
      const [found] = (await wired.get(`/sites/${wired.siteId}/drives`)).value
      expect([json, child, found].map((one) => one?.['@odata.context'] !== undefined)).toEqual([true, false, false])
      expect((await wired.get(drive)).json).toHaveProperty(['@odata.context'])
      expect((await wired.get(String(child?.['@microsoft.graph.downloadUrl']), { token: null })).text).toBe('scan')
      expect((await wired.get(`${drive}/root:/scan.pdf?$select=name,size`)).json).toEqual(expect.not.objectContaining({ webUrl: json.webUrl }))
      expect((await wired.get(`${drive}/items/${ROOT}/children?$select=name`)).value[0]).not.toHaveProperty('size')
    })

    it('have an eTag of a guid in capitals and braces, which If-Match compares', async () => {
      const { json } = await put('scan.pdf')
      expect(json.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/)
      const again = await put('scan.pdf', 'new', { headers: { 'If-Match': String(json.eTag) } })
      expect([again.status, again.json.id, String(again.json.eTag).endsWith(',2"')]).toEqual([200, json.id, true])
      expect((await put('scan.pdf', 'late', { headers: { 'If-Match': String(json.eTag) } })).status).toBe(412)
      expect((await wired.ask('DELETE', `${drive}/items/${String(json.id)}`, { headers: { 'If-Match': String(json.eTag) } })).status).toBe(412)
    })

    it('meet a name that is taken as they are told: replace, rename or fail', async () => {
      await put('scan.pdf')
      const conflict = (behavior: string) => wired.ask('PUT', `${drive}/root:/scan.pdf:/content?@microsoft.graph.conflictBehavior=${behavior}`, { bytes: Buffer.from('x') })
      expect((await conflict('replace')).status).toBe(200)
      expect((await conflict('rename')).json).toMatchObject({ name: 'scan 1.pdf' })
      expect((await conflict('rename')).json).toMatchObject({ name: 'scan 2.pdf' })
      const failed = await conflict('fail')
      expect([failed.status, errorIn(failed).code]).toEqual([409, 'nameAlreadyExists'])
      expect((await conflict('nonsense')).status).toBe(400)
    })

    it('take a file of 4 MB, or 250 MB, at once (switch)', async () => {
      const large = 'x'.repeat(4 * 1024 * 1024 + 1)
      expect((await put('large.bin', large)).status).toBe(201)
      wired.graph.switches.simpleUploadMegabytes = 4
      expect((await put('large.bin', large)).status).toBe(413)
    })
  })

  describe('upload sessions', () => {
    const bytes = Buffer.alloc(2 * PIECE + 100, 7)
    const open = async (path = 'large.bin', item = {}) => wired.ask('POST', `${drive}/root:/${path}:/createUploadSession`, { body: { item } })
    const send = (url: unknown, from: number, to: number, total = bytes.length) =>
      wired.ask('PUT', String(url), { bytes: bytes.subarray(from, to), headers: { 'Content-Range': `bytes ${from}-${to - 1}/${total}` }, token: null })

    it('take pieces in order, tell what is expected next, and end in 201', async () => {
      const { json } = await open()
      expect(json).toMatchObject({ nextExpectedRanges: ['0-'], expirationDateTime: '2026-11-22T09:00:00.000Z' })
      const first = await send(json.uploadUrl, 0, PIECE)
      expect([first.status, first.json.nextExpectedRanges]).toEqual([202, [`${PIECE}-`]])
      await send(json.uploadUrl, PIECE, 2 * PIECE)
      const last = await send(json.uploadUrl, 2 * PIECE, bytes.length)
      expect([last.status, last.json]).toMatchObject([201, { name: 'large.bin', size: bytes.length }])
      expect((await wired.get(String(json.uploadUrl), { token: null })).status).toBe(404)
    })

    it('go on where they were broken off', async () => {
      const { uploadUrl } = (await open()).json
      await send(uploadUrl, 0, PIECE)
      expect((await wired.get(String(uploadUrl), { token: null })).json.nextExpectedRanges).toEqual([`${PIECE}-`])
      expect((await send(uploadUrl, PIECE, bytes.length)).status).toBe(201)
    })

    it('refuse a piece that is there already, leaves a gap, or is no multiple of 320 KiB', async () => {
      const { uploadUrl } = (await open()).json
      await send(uploadUrl, 0, PIECE)
      expect([(await send(uploadUrl, 0, PIECE)).status, (await send(uploadUrl, 2 * PIECE, bytes.length)).status]).toEqual([416, 416])
      expect((await send(uploadUrl, PIECE, PIECE + 1000)).status).toBe(400)
      expect((await send(uploadUrl, PIECE, 2 * PIECE, bytes.length + 1)).status).toBe(400)
    })

    it('end by themselves, or when they are cancelled', async () => {
      const { uploadUrl } = (await open()).json
      expect((await wired.ask('DELETE', String(uploadUrl), { token: null })).status).toBe(204)
      expect((await send(uploadUrl, 0, PIECE)).status).toBe(404)
      const later = (await open()).json
      wired.clock.now = new Date(wired.clock.now.getTime() + 24 * 3_600_000 + 1)
      expect((await send(later.uploadUrl, 0, PIECE)).status).toBe(404)
    })

    it('meet a name that is taken as they are told', async () => {
      await put('large.bin')
      expect((await open('large.bin', { '@microsoft.graph.conflictBehavior': 'fail' })).status).toBe(409)
      const renamed = (await open('large.bin', { '@microsoft.graph.conflictBehavior': 'rename' })).json
      expect((await send(renamed.uploadUrl, 0, bytes.length)).json).toMatchObject({ name: 'large 1.bin' })
      const replaced = (await open()).json
      expect((await send(replaced.uploadUrl, 0, bytes.length)).status).toBe(200)
    })
  })

  describe('records and retention labels', () => {
    const labelled = async (label: string, locked?: boolean) => {
      const { json } = await put(`${label}.pdf`)
      const item = `${drive}/items/${String(json.id)}`
      const body = { name: label }
      expect((await wired.ask('PATCH', `${item}/retentionLabel`, { body })).json).toMatchObject(body)
      if (locked !== undefined) await wired.ask('PATCH', `${item}/retentionLabel`, { body: { retentionSettings: { isRecordLocked: locked } } })
      return item
    }
    /** Contents, properties, deletion, removal of the label, in this order. */
    const tryAll = async (item: string, asked = {}) => [
      (await wired.ask('PUT', `${item}/content`, { bytes: Buffer.from('new'), ...asked })).status,
      (await wired.ask('PATCH', item, { body: { name: 'renamed.pdf' }, ...asked })).status,
      (await wired.ask('DELETE', item, asked)).status === 403 ? 403 : 204,
    ]

    it('an ordinary label blocks nothing, unless the tenant blocks deletion (switch)', async () => {
      const item = await labelled('Oppbevares')
      wired.graph.switches.deletionOfLabelled = 'blocked'
      expect((await wired.ask('DELETE', item)).status).toBe(403)
      wired.graph.switches.deletionOfLabelled = 'allowed'
      expect(await tryAll(item)).toEqual([200, 200, 204])
    })

    it('a locked record keeps contents and itself; its properties may be edited, unless blocked (switch)', async () => {
      const item = await labelled('Arkivdokument')
      expect(await tryAll(item)).toEqual([403, 200, 403])
      wired.graph.switches.propertiesOfRecords = 'blocked'
      expect(await tryAll(item)).toEqual([403, 403, 403])
    })

    it('an unlocked record may be edited but not deleted', async () => {
      expect(await tryAll(await labelled('Arkivdokument', false))).toEqual([200, 200, 403])
    })

    it('a regulatory record may not be touched at all', async () => {
      const item = await labelled('Regelverksarkiv')
      expect(await tryAll(item)).toEqual([403, 403, 403])
      expect((await wired.ask('DELETE', `${item}/retentionLabel`)).status).toBe(403)
    })

    it('a label is removed freely, from a locked record by an owner, from an unlocked one by nobody', async () => {
      const remove = (item: string, asked = {}) => wired.ask('DELETE', `${item}/retentionLabel`, asked)
      expect((await remove(await labelled('Oppbevares'))).status).toBe(204)
      const locked = await labelled('Arkivdokument')
      expect((await remove(locked, { roles: ['Sites.ReadWrite.All'], appId: SERVICE })).status).toBe(403)
      expect((await remove(locked)).status).toBe(204)
      expect((await remove(await labelled('Arkivdokument', false))).status).toBe(403)
    })

    it('say what they allow', async () => {
      const item = await labelled('Arkivdokument')
      expect((await wired.get(`${item}/retentionLabel`)).json).toMatchObject({ name: 'Arkivdokument', retentionSettings: { behaviorDuringRetentionPeriod: 'retainAsRecord', isRecordLocked: true, isDeleteAllowed: false } })
    })

    it('refuse with 403 or 423 (switch)', async () => {
      const item = await labelled('Arkivdokument')
      const refused = async () => {
        const heard = await wired.ask('DELETE', item)
        return [heard.status, errorIn(heard).code]
      }
      expect(await refused()).toEqual([403, 'accessDenied'])
      wired.graph.switches.lockedItem = 'notAllowed'
      expect(await refused()).toEqual([403, 'notAllowed'])
      wired.graph.switches.lockedItem = 'locked'
      expect((await refused())[0]).toBe(423)
    })
  })
})

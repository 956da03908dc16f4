import { errorOf, HOST, REGISTRATIONS, sampleGraph, type SampleGraph } from '../../../sample/sample-graph'

describe('libraries', () => {
  let sample: SampleGraph
  let drive: string
  beforeEach(async () => {
    sample = await sampleGraph()
    await sample.makeList([], 'Evidence', { template: 'documentLibrary' })
    await sample.grant('service', 'write')
    const [found] = (await sample.ask('GET', `/sites/${sample.siteId}/drives`, { as: 'service' })).value
    expect(found).toMatchObject({ name: 'Evidence', driveType: 'documentLibrary' })
    drive = `/drives/${String(found?.id)}`
  })
  afterEach(() => sample.graph.close())

  const scan = Buffer.from('%PDF-1.7 a scan')
  const put = (path: string, bytes: Uint8Array = scan) => sample.ask('PUT', path, { bytes, contentType: 'application/pdf', as: 'service' })

  it('take a small file under a path and give it back', async () => {
    const { status, json } = await put(`${drive}/root:/2026/sk%C3%A6nn.pdf:/content`)
    expect(status).toBe(201)
    expect(json).toMatchObject({
      name: 'skænn.pdf',
      size: scan.length,
      file: { mimeType: 'application/pdf' },
      webUrl: `https://${HOST}/sites/kvitter/Evidence/2026/sk%C3%A6nn.pdf`,
      createdBy: { application: { id: REGISTRATIONS.service.appId } },
    })
    const redirect = await sample.ask('GET', `${drive}/items/${String(json.id)}/content`, { as: 'service' })
    const read = await sample.ask('GET', String(redirect.headers.Location))
    expect(read.headers['content-type']).toBe('application/pdf')
    expect(Buffer.from(read.bytes ?? []).equals(scan)).toBe(true)
    expect((await sample.ask('GET', `${drive}/root:/2026/sk%C3%A6nn.pdf`)).json).toMatchObject({ id: json.id })
  })

  it('are reached by site and by list just as well', async () => {
    expect((await put(`/sites/${sample.siteId}/drive/root:/a.pdf:/content`)).status).toBe(201)
    expect((await sample.ask('GET', `/sites/${sample.siteId}/lists/Evidence/drive/root:/a.pdf:/content`)).status).toBe(302)
    expect((await sample.ask('GET', `/sites/${HOST}:/sites/kvitter:/drive/root:/a.pdf:/content`)).status).toBe(302)
  })

  it('put a file in the place of one with the same name, with a new eTag and the same id', async () => {
    const first = await put(`${drive}/root:/a.pdf:/content`)
    const second = await put(`${drive}/root:/A.pdf:/content`, Buffer.from('other'))
    expect(second.status).toBe(200)
    expect(second.json.id).toBe(first.json.id)
    expect(second.json.eTag).not.toBe(first.json.eTag)
    const late = await sample.ask('PUT', `${drive}/root:/a.pdf:/content`, { bytes: scan, headers: { 'if-match': String(first.json.eTag) } })
    expect(late.status).toBe(412)
  })

  it('are closed to applications without a grant, also by their drive', async () => {
    expect((await sample.ask('GET', drive, { as: 'stranger' })).status).toBe(403)
    expect((await sample.ask('PUT', `${drive}/root:/a.pdf:/content`, { bytes: scan, as: 'stranger' })).status).toBe(403)
    expect((await sample.ask('GET', `${drive}/root:/a.pdf`)).status).toBe(404)
  })

  it('know no other drive, and refuse names that SharePoint refuses', async () => {
    expect(errorOf(await sample.ask('GET', '/drives/nonsense')).code).toBe('itemNotFound')
    expect((await put(`${drive}/root:/a%3Ab.pdf:/content`)).status).toBe(400)
  })

  it('do not take items without a file', async () => {
    expect((await sample.ask('POST', `/sites/${sample.siteId}/lists/Evidence/items`, { body: { fields: {} } })).status).toBe(400)
  })
})

import express from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGraphControl } from '../../../../infra/local/tenant/control'
import { HOST, sampleGraph, type SampleGraph } from '../../../sample/sample-graph'

describe('the control of Graph', () => {
  let sample: SampleGraph
  let server: Server
  let url: string
  beforeEach(async () => {
    sample = await sampleGraph()
    server = createServer(express().use('/teams/api/control', createGraphControl(sample.graph, HOST)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/teams/api/control`
  })
  afterEach((done) => {
    sample.graph.close()
    server.closeAllConnections()
    server.close(done)
  })

  const post = async (body: unknown, contentType = 'application/json') => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': contentType }, body: JSON.stringify(body) })
    return { status: response.status, json: (await response.json()) as Record<string, unknown> }
  }
  const statusOfRead = async () => (await sample.ask('GET', `/sites/${sample.siteId}`)).status

  it('blocks the application and lets it in again', async () => {
    await post({ blocked: true })
    expect(await statusOfRead()).toBe(503)
    await post({ blocked: false })
    expect(await statusOfRead()).toBe(200)
  })

  it('puts Microsoft’s limits on and off', async () => {
    await post({ limits: true })
    sample.graph.throttle.charge('10000000-0000-4000-8000-000000000002', { on: 'site', units: 4_000 })
    expect(await statusOfRead()).toBe(429)
    await post({ limits: false })
    expect(await statusOfRead()).toBe(200)
  })

  it('makes a site for a test, the same one when asked again', async () => {
    const { json } = await post({ site: '/sites/test-1' })
    expect(json.siteId).toMatch(/^fjordvik/)
    expect((await post({ site: '/sites/test-1' })).json.siteId).toBe(json.siteId)
    expect((await sample.ask('GET', `/sites/${HOST}:/sites/test-1`)).json.id).toBe(json.siteId)
  })

  it('shows what was counted, and forgets it when asked', async () => {
    await statusOfRead()
    expect(await (await fetch(url)).json()).toMatchObject({ counts: { requests: { 'sites.get': 1 }, resourceUnits: 1 } })
    expect((await post({ resetCounts: true })).json).toMatchObject({ counts: { requests: {} } })
  })

  it('sets how Graph behaves where nobody knows', async () => {
    await post({ switches: { missingTokenCode: 'unauthenticated' } })
    expect(sample.graph.switches).toMatchObject({ missingTokenCode: 'unauthenticated', thresholdStatus: 422 })
    expect((await post({ switches: { missingTokenCode: 'sesame' } })).status).toBe(400)
  })

  it('shows the recycle bin and restores from it, as a person does in SharePoint', async () => {
    const list = (await sample.makeList([])).split('/').at(-1) ?? ''
    await sample.ask('DELETE', `/sites/${sample.siteId}/lists/${list}`)
    expect(await (await fetch(url)).json()).toMatchObject({ recycleBin: { lists: [{ id: list }] } })
    expect((await post({ restore: { list, item: '1' } })).json).toMatchObject({ restored: false })
    expect((await post({ restore: { list } })).json).toMatchObject({ restored: true })
    expect((await sample.ask('GET', `/sites/${sample.siteId}/lists/${list}`)).status).toBe(200)
  })

  it('refuses what it does not know, and forms of foreign pages', async () => {
    expect((await post({ limit: true })).status).toBe(400)
    expect((await post({ blocked: true }, 'text/plain')).status).toBe(400)
    expect(await statusOfRead()).toBe(200)
  })
})

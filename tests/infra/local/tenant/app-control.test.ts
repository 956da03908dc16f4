import express from 'express'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppControl } from '../../../../infra/local/tenant/app-control'
import { createAskAsOwner } from '../../../../infra/local/tenant/ask-as-owner'
import { openRegisteredApps, type RegisteredApps } from '../../../../infra/local/tenant/registered-apps'
import { HOST, REGISTRATIONS, sampleGraph, sampleIssuer, TENANT, type SampleGraph } from '../../../sample/sample-graph'

const settings = { port: 6100, tenantId: TENANT, siteHost: HOST, sitePath: '/sites/kvitter', provisionAppId: REGISTRATIONS.provision.appId }
type Shown = { appId: string; secret: string; graphRoles: string[]; apps: object[] }

describe('the control of applications', () => {
  let folder: string
  let sample: SampleGraph
  let apps: RegisteredApps
  let server: Server
  const opened: object[] = []
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kvitter-app-control-'))
    sample = await sampleGraph()
    apps = openRegisteredApps(join(folder, 'apps.json'), [REGISTRATIONS.service])
    const askAsOwner = createAskAsOwner({ graph: sample.graph, issuer: await sampleIssuer(() => sample.clock.now) }, settings)
    server = createServer(express().use('/apps', createAppControl({ apps, openBot: (bot) => void opened.push(bot), askAsOwner, caFile: '/here/ca.pem' }, settings)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(async () => {
    sample.graph.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/apps${path}`, { method, ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) })
    const text = await answer.text()
    return { status: answer.status, json: JSON.parse(text || '{}') as Shown }
  }

  it('registers one, and says all that a client needs to know', async () => {
    const { status, json } = await ask('POST', '', { displayName: 'Tester', graphRoles: ['User.Read.All'] })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      displayName: 'Tester',
      graphRoles: ['User.Read.All'],
      tenantId: TENANT,
      authority: `https://localhost:6102/${TENANT}`,
      tokenUrl: `https://localhost:6102/${TENANT}/oauth2/v2.0/token`,
      graphUrl: 'https://localhost:6103',
      connectorUrl: 'https://localhost:6104/',
      caFile: '/here/ca.pem',
      site: `/sites/${HOST}:/sites/kvitter`,
    })
    expect(apps.find(({ appId }) => appId === json.appId)?.secret).toBe(json.secret)
  })

  it('makes one an owner of the site', async () => {
    const { json } = await ask('POST', '', { displayName: 'Owner', graphRoles: ['Sites.Selected'], isSiteOwner: true })
    const { value } = await sample.ask('GET', `/sites/${sample.siteId}/permissions`)
    expect(value).toMatchObject([{ grantedToIdentitiesV2: [{ application: { id: json.appId, displayName: 'Owner' } }] }])
    expect((await sample.ask('GET', `/sites/${sample.siteId}/permissions/${String(value[0]?.id)}`)).json).toMatchObject({ roles: ['fullcontrol'] })
  })

  it('lets Teams know of one that is a bot', async () => {
    const bot = { messagesUrl: 'http://127.0.0.1:3978/api/messages' }
    const { json: { appId } } = await ask('POST', '', { displayName: 'Other bot', bot })
    expect(opened).toMatchObject([{ appId, displayName: 'Other bot', ...bot }])
    expect((await ask('POST', '', { displayName: 'Other bot', bot: { messagesUrl: 'file:///etc/hosts' } })).status).toBe(400)
    expect(opened).toHaveLength(1)
  })

  it('shows all of them, without their secrets', async () => {
    const { json } = await ask('GET', '')
    expect(json.apps).toContainEqual({ appId: REGISTRATIONS.service.appId, displayName: 'Kvitter', graphRoles: REGISTRATIONS.service.graphRoles })
    expect(JSON.stringify(json)).not.toMatch(/secret/i)
  })

  it('changes consent, and takes an application away', async () => {
    const { json: { appId } } = await ask('POST', '', { displayName: 'Tester', graphRoles: ['User.Read.All'] })
    expect(await ask('PATCH', `/${appId}`, { graphRoles: [] })).toMatchObject({ status: 200, json: { appId, graphRoles: [] } })
    expect((await ask('DELETE', `/${appId}`)).status).toBe(204)
    expect((await ask('PATCH', `/${appId}`, { graphRoles: [] })).status).toBe(404)
    expect((await ask('DELETE', `/${REGISTRATIONS.service.appId}`)).status).toBe(404)
  })

  it('refuses what it does not understand', async () => {
    expect((await ask('POST', '', { displayName: 'Tester', graphRoles: ['everything'] })).status).toBe(400)
    expect((await ask('POST', '', { graphRoles: [] })).status).toBe(400)
    expect((await ask('PATCH', '/x', { graphRoles: 'User.Read.All' })).status).toBe(400)
  })
})

import express from 'express'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaultPlan } from '../../../../infra/local/faults/fault-plan'
import { StorageNotStruckError } from '../../../../infra/local/faults/storage-control'
import { createFaultControl } from '../../../../infra/local/tenant/fault-control'
import { createTenantClock } from '../../../../infra/local/tenant/tenant-clock'
import { createTenantFaults } from '../../../../infra/local/tenant/tenant-faults'

describe('the control of faults', () => {
  const plan = createFaultPlan()
  const away = () => Promise.reject(new StorageNotStruckError('Azurite does not answer.'))
  const clock = createTenantClock(() => new Date('2026-11-22T10:00:00Z'))
  let server: Server
  beforeAll(async () => {
    const askAsOwner = () => Promise.resolve({ status: 200, json: { value: [] } })
    server = createServer(express().use(createFaultControl({ faults: createTenantFaults(plan, { set: away, read: away }), clock, askAsOwner })))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll((done) => {
    server.closeAllConnections()
    server.close(done)
  })
  const ask = async (method: string, path: string, body?: unknown, contentType = 'application/json') => {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, ...(body !== undefined && { headers: { 'content-type': contentType }, body: JSON.stringify(body) }) })
    return { status: answer.status, json: (await answer.json()) as unknown }
  }

  it('puts rules, tells what they did, and takes them away', async () => {
    const rules = [{ on: 'graph', kind: 'throttled', retryAfterSeconds: 3 }]
    expect(await ask('PUT', '/faults', { seed: 9, rules })).toMatchObject({ status: 200, json: { seed: 9, rules: [{ struck: 0 }] } })
    plan.decide({ on: 'graph', method: 'GET', url: '/x' })
    expect(await ask('GET', '/faults')).toMatchObject({ json: { rules: [{ struck: 1 }], decisions: [{ request: 'GET /x', strike: 'throttled' }] } })
    expect(await ask('GET', '/faults?last=0')).toMatchObject({ json: { rules: [{ struck: 1 }], decisions: [] } })
    expect(await ask('DELETE', '/faults')).toEqual({ status: 200, json: { seed: 1, rules: [], decisions: [] } })
    expect(plan.isSetOn('graph')).toBe(false)
  })

  it('refuses what it does not understand, and forms of foreign pages', async () => {
    expect((await ask('PUT', '/faults', { rules: [{ on: 'graph', kind: 'sulking' }] })).status).toBe(400)
    expect((await ask('PUT', '/faults', { rules: [] }, 'text/plain')).status).toBe(400)
    expect((await ask('POST', '/deeds', { deed: 'delete-everything' })).status).toBe(400)
  })

  it('says what cannot be done now', async () => {
    expect(await ask('PUT', '/faults', { rules: [{ on: 'blob', kind: 'reset' }] })).toEqual({ status: 409, json: { problem: 'Azurite does not answer.' } })
    expect(await ask('POST', '/deeds', { deed: 'delete-list' })).toEqual({ status: 409, json: { problem: 'There is no such list.' } })
  })

  it('lets the clock of the tenant jump', async () => {
    expect(await ask('POST', '/deeds', { deed: 'clock-jump', seconds: 7_200 })).toEqual({ status: 200, json: { deed: 'clock-jump', clockAheadSeconds: 7_200 } })
    expect(await ask('GET', '/deeds')).toEqual({ status: 200, json: { clockAheadSeconds: 7_200 } })
    expect(clock.now().toISOString()).toBe('2026-11-22T12:00:00.000Z')
  })
})

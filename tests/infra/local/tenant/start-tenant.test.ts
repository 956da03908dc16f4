import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTenant } from '../../../../infra/local/tenant/start-tenant'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

describe('the tenant', () => {
  let folder: string
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'kvitter-tenant-'))))
  afterAll(() => rm(folder, { recursive: true }))

  it('has its people at the first start, and the same ones at the second', async () => {
    const settings = sampleTenantSettings(31_400)
    const start = () => startTenant({ settings, folder, pageFolder: folder, now: () => new Date(), warn: (message) => { throw new Error(message) } })
    const readSuggested = async () => {
      const response = await fetch(`http://localhost:${settings.port}/teams/api/suggested`)
      return ((await response.json()) as { people: { role: string; oid: string }[] }).people
    }
    const first = await start()
    const suggested = await readSuggested()
    await first.close()
    expect(suggested.map(({ role }) => role)).toEqual(expect.arrayContaining(['employee', 'leader', 'controller']))
    const second = await start()
    expect(await readSuggested()).toEqual(suggested)
    const control = `http://localhost:${settings.port}/teams/api/control`
    expect(await (await fetch(control)).json()).toMatchObject({ counts: { requests: {} } })
    expect(await (await fetch(`${control}/faults`)).json()).toEqual({ seed: 1, rules: [], decisions: [] })
    expect(await (await fetch(`${control}/deeds`)).json()).toEqual({ clockAheadSeconds: 0 })
    await second.close()
  }, 60_000)
})

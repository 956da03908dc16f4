import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTenantSettings, portsOf, readTenantSettings, requireTenantSettings, TenantSettings, TenantSettingsError, writeTenantSettings } from '../../../infra/local/tenant-settings'
import { sampleTenantSettings } from '../../sample/sample-tenant-settings'

const folder = mkdtempSync(join(tmpdir(), 'kvitter-tenant-settings-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the ten ports follow each other', () => {
  expect(portsOf({ port: 5300 })).toEqual({ web: 5300, service: 5301, issuer: 5302, graph: 5303, connector: 5304, blob: 5305, queue: 5306, table: 5307, playground: 5308 })
})

test('what is made fits the schema, with ids and secrets as they were drawn', () => {
  let drawn = 0
  const ids = { guid: () => `00000000-0000-4000-8000-${String((drawn += 1)).padStart(12, '0')}`, secret: () => `secret-number-${(drawn += 1)}-long-enough` }
  const settings = createTenantSettings(ids, { port: 5300, seed: 7, firstDay: '2026-11-21', people: 300 })
  expect(TenantSettings.parse(settings)).toEqual(settings)
  expect(drawn).toBe(8)
})

test('before the first start there are none', async () => {
  expect(await readTenantSettings(folder)).toBeUndefined()
  await expect(requireTenantSettings(folder)).rejects.toThrow(TenantSettingsError)
})

test('what is written is read', async () => {
  await writeTenantSettings(folder, sampleTenantSettings(5300))
  expect(await requireTenantSettings(folder)).toEqual(sampleTenantSettings(5300))
})

test.each(['', '{"v":1}', JSON.stringify({ ...sampleTenantSettings(5300), botSecret: 'short' }), JSON.stringify({ ...sampleTenantSettings(5300), more: 1 })])(
  'what does not fit is an error that names file and field',
  async (text) => {
    writeFileSync(join(folder, 'tenant.json'), text)
    await expect(readTenantSettings(folder)).rejects.toThrow(/tenant\.json: \S+/)
  },
)

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LaunchError } from '../../../../infra/local/launcher/launch-options'
import { prepareSettings } from '../../../../infra/local/launcher/prepare-settings'

const NOW = new Date('2026-11-20T23:30:00.000Z')
let folder = ''
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'kvitter-settings-')), '.local')))
afterEach(() => rmSync(join(folder, '..'), { recursive: true }))
const prepare = (port = 6300) => prepareSettings(folder, port, 300, NOW)

test('at the first start they are made, for the day it is in Norway', async () => {
  const settings = await prepare()
  expect(settings).toMatchObject({ v: 1, port: 6300, people: 300, firstDay: '2026-11-21', siteHost: 'fjordvik.sharepoint.com', sitePath: '/sites/kvitter' })
  expect(JSON.parse(readFileSync(join(folder, 'tenant.json'), 'utf8'))).toEqual(settings)
})

test('no two secrets or ids are the same, and nobody else may read them', async () => {
  const { tenantId, botAppId, botSecret, tabAppId, tabSecret, provisionAppId, provisionSecret, teamsAppId } = await prepare()
  expect(new Set([tenantId, botAppId, botSecret, tabAppId, tabSecret, provisionAppId, provisionSecret, teamsAppId]).size).toBe(8)
  expect(statSync(join(folder, 'tenant.json')).mode & 0o077).toBe(0)
})

test('later starts keep them, and only the port moves', async () => {
  const first = await prepare()
  expect(await prepare()).toEqual(first)
  const moved = await prepare(6400)
  expect(moved).toEqual({ ...first, port: 6400 })
  expect(JSON.parse(readFileSync(join(folder, 'tenant.json'), 'utf8'))).toEqual(moved)
})

test.each(['', '{', '{"v":2}'])('a damaged tenant.json (%j) is one line that says what to do', async (text) => {
  mkdirSync(folder)
  writeFileSync(join(folder, 'tenant.json'), text)
  const refused = prepare()
  await expect(refused).rejects.toThrow(LaunchError)
  await expect(refused).rejects.toThrow(/^The folder \.local is damaged: tenant\.json .*Begin anew with: npm start -- --reset$/)
})

test('a folder that lost its tenant.json is not taken for a fresh one', async () => {
  mkdirSync(join(folder, 'azurite'), { recursive: true })
  await expect(prepare()).rejects.toThrow(/has lost its tenant\.json/)
})

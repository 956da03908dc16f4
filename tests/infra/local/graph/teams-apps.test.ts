import { openDatabase } from '../../../../infra/local/graph/database'
import { catalogId, createTeamsApps } from '../../../../infra/local/graph/teams-apps'
import { samplePerson } from '../../../sample/sample-graph'

const manifest = { externalId: 'external', displayName: 'App', version: '1.0.0' }

test('an app has an id in the catalogue that is the same each time, and installations of its own until somebody keeps them', () => {
  const sql = openDatabase(':memory:')
  const apps = createTeamsApps(sql, { manifests: [manifest], tenantId: 't', now: () => new Date() })
  const id = catalogId('t', 'external')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(catalogId('other', 'external')).not.toBe(id)
  apps.find(id)?.installations.install(samplePerson(1))
  expect([apps.find(id)?.installations.isInstalled(samplePerson(1).id), apps.find(id)?.installations.isInstalled(samplePerson(2).id)]).toEqual([true, false])
  apps.connect('external', { isInstalled: () => false, install: () => undefined, uninstall: () => undefined, findChat: () => 'chat' })
  expect([apps.find(id)?.installations.isInstalled(samplePerson(1).id), apps.find(id)?.installations.findChat('x')]).toEqual([false, 'chat'])
  expect([apps.failsOnce('x'), apps.failsOnce('x'), apps.failsOnce('y')]).toEqual([true, false, true])
  sql.close()
})

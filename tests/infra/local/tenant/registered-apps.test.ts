import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TenantSettingsError } from '../../../../infra/local/tenant-settings'
import { openRegisteredApps } from '../../../../infra/local/tenant/registered-apps'
import { REGISTRATIONS } from '../../../sample/sample-graph'

const { service, provision } = REGISTRATIONS

describe('registered applications', () => {
  let folder: string
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'kvitter-apps-'))))
  afterEach(() => rm(folder, { recursive: true }))
  const open = () => openRegisteredApps(join(folder, 'apps.json'), [service, provision])
  const rolesOf = (appId: string) => open().find((app) => app.appId === appId)?.graphRoles

  it('are those that the tenant is made with, and what is registered stays over a restart', async () => {
    const made = open().register({ displayName: 'Tester', graphRoles: ['User.Read.All'] })
    expect(open().list()).toEqual([service, provision, made])
    expect(made.secret.length).toBeGreaterThan(40)
    expect((await stat(join(folder, 'apps.json'))).mode & 0o077).toBe(0)
  })

  it('lose and get what an administrator consents to, whoever made them, also over a restart', () => {
    const { appId } = open().register({ displayName: 'Tester', graphRoles: ['User.Read.All'] })
    open().consent(appId, { graphRoles: [] })
    open().consent(service.appId, { graphRoles: ['Group.Read.All'] })
    expect([rolesOf(appId), rolesOf(service.appId), rolesOf(provision.appId)]).toEqual([[], ['Group.Read.All'], provision.graphRoles])
    expect(open().consent('nobody', { graphRoles: [] })).toBeUndefined()
  })

  it('are taken away again, but for those that the tenant is made with', () => {
    const { appId } = open().register({ displayName: 'Tester', graphRoles: [] })
    expect([open().remove(appId), open().remove(appId), open().remove(service.appId)]).toEqual([true, false, false])
    expect(open().list()).toEqual([service, provision])
  })

  it('say which file cannot be read', async () => {
    await writeFile(join(folder, 'apps.json'), '{')
    expect(open).toThrow(TenantSettingsError)
  })
})

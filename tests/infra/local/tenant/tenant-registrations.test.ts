import { listRegistrations } from '../../../../infra/local/tenant/tenant-registrations'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

describe('the registered applications', () => {
  const settings = sampleTenantSettings(31_300)
  const byId = new Map(listRegistrations(settings).map((registration) => [registration.appId, registration]))

  it('have no more permissions than they need', () => {
    expect(byId.get(settings.botAppId)?.graphRoles).toEqual([])
    expect(byId.get(settings.tabAppId)?.graphRoles).toEqual(['Sites.Selected', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'])
    expect(byId.get(settings.provisionAppId)?.graphRoles).toEqual(['Sites.FullControl.All'])
  })

  it('have each a secret of their own', () => {
    expect(new Set([...byId.values()].map(({ secret }) => secret)).size).toBe(3)
  })
})

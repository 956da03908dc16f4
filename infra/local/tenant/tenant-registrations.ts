import type { Registration } from '../issuer/registrations'
import { MUNICIPALITY_NAME, type TenantSettings } from '../tenant-settings'

/** The applications an administrator has registered, each with no more than it needs. */
export function listRegistrations(settings: TenantSettings): Registration[] {
  return [
    { appId: settings.botAppId, displayName: 'Kvitter bot', secret: settings.botSecret, graphRoles: [] },
    { appId: settings.tabAppId, displayName: 'Kvitter', secret: settings.tabSecret, graphRoles: ['Sites.Selected', 'User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'] },
    { appId: settings.provisionAppId, displayName: `Kvitter, ${MUNICIPALITY_NAME}`, secret: settings.provisionSecret, graphRoles: ['Sites.FullControl.All'] },
  ]
}

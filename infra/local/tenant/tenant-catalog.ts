import type { TeamsManifest } from '../graph/teams-apps'
import type { TenantSettings } from '../tenant-settings'

/** The apps an administrator has uploaded, as their manifests have them. */
export function listTeamsManifests(settings: Pick<TenantSettings, 'teamsAppId' | 'botAppId' | 'tabAppId'>): TeamsManifest[] {
  return [{ externalId: settings.teamsAppId, displayName: 'Kvitter', version: '0.1.0', botId: settings.botAppId, webApplicationId: settings.tabAppId }]
}

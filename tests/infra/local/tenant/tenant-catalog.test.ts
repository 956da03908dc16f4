import { listTeamsManifests } from '../../../../infra/local/tenant/tenant-catalog'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

test('the catalogue holds the app with its bot, and the application that may act for it', () => {
  const settings = sampleTenantSettings(31_300)
  expect(listTeamsManifests(settings)).toMatchObject([{ externalId: settings.teamsAppId, botId: settings.botAppId, webApplicationId: settings.tabAppId }])
})

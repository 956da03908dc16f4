import type { TenantSettings } from '../../infra/local/tenant-settings'

/** Settings of a local tenant for tests that start one on ports of their own. */
export function sampleTenantSettings(port: number): TenantSettings {
  return {
    v: 1,
    port,
    tenantId: '20000000-0000-4000-8000-000000000001',
    domain: 'fjordvik.kommune.no',
    siteHost: 'fjordvik.sharepoint.com',
    sitePath: '/sites/kvitter',
    botAppId: '20000000-0000-4000-8000-000000000002',
    botSecret: 'bot-secret-for-tests-only',
    tabAppId: '20000000-0000-4000-8000-000000000003',
    tabSecret: 'tab-secret-for-tests-only',
    provisionAppId: '20000000-0000-4000-8000-000000000004',
    provisionSecret: 'provision-secret-for-tests-only',
    teamsAppId: '20000000-0000-4000-8000-000000000005',
    seed: 1,
    firstDay: '2026-11-21',
    people: 200,
  }
}

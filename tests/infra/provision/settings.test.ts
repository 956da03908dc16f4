import { ConfigError } from '../../../bot/config'
import { readProvisionSettings } from '../../../infra/provision/settings'

const ID = '11111111-1111-4111-8111-111111111111'
const NOW = new Date('2026-11-21T09:00:00.000Z')
const cloud = {
  KVITTER_CLOUD: 'public',
  KVITTER_PORT: '8080',
  KVITTER_TENANT_ID: ID,
  KVITTER_BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  KVITTER_TAB_APP_ID: ID,
  KVITTER_TEAMS_APP_ID: ID,
  KVITTER_PUBLIC_URL: 'https://kvitter.fjordvik.kommune.no',
  KVITTER_SITE_HOST: 'fjordvik.sharepoint.com',
  KVITTER_SITE_PATH: '/sites/kvitter',
  KVITTER_WHISTLEBLOWING_URL: 'https://www.fjordvik.kommune.no/varsling',
  KVITTER_MUNICIPALITY_NAME: 'Fjordvik kommune',
  KVITTER_ORGANISATION_SOURCE: 'hr-file',
  KVITTER_MANAGED_IDENTITY_CLIENT_ID: ID,
  KVITTER_STORAGE_ACCOUNT: 'kvitterfjordvik',
  PROVISION_APP_ID: ID,
  PROVISION_SECRET: 'a secret',
}

test('in the cloud the requirement comes into force now, and storage is reached without a key', () => {
  const { appId, secret, asOf, config } = readProvisionSettings(cloud, '0.1.0', NOW)
  expect({ appId, secret, asOf }).toEqual({ appId: ID, secret: 'a secret', asOf: NOW })
  expect(config.storage).toEqual({ kind: 'account', name: 'kvitterfjordvik' })
})

test.each<[string, Record<string, string | undefined>]>([
  ['without its own identity', { PROVISION_APP_ID: undefined }],
  ['without its secret', { PROVISION_SECRET: undefined }],
  ['with a rule that begins in the past', { PROVISION_AS_OF: '2020-01-01T00:00:00.000Z' }],
  ['with settings of the service that are wrong', { KVITTER_TENANT_ID: 'fjordvik' }],
])('it does not start %s', (_, changes) => expect(() => readProvisionSettings({ ...cloud, ...changes }, '0.1.0', NOW)).toThrow(ConfigError))

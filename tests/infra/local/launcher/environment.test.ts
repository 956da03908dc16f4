import { readConfig } from '../../../../bot/config'
import { azuriteArguments, azuriteEnvironment, provisionEnvironment, serviceEnvironment, storageConnectionString } from '../../../../infra/local/launcher/environment'
import { readProvisionSettings } from '../../../../infra/provision/settings'
import { sampleTenantSettings } from '../../../sample/sample-tenant-settings'

const settings = sampleTenantSettings(6300)

test('the service takes its settings as they are, and finds everything on this machine', () => {
  const config = readConfig(serviceEnvironment(settings), '0.1.0')
  expect(config).toMatchObject({ cloud: 'local', port: 6301, publicUrl: 'http://localhost:6300', frameAncestors: ['http://localhost:6300'] })
  expect(config.endpoints).toMatchObject({
    authority: `https://localhost:6302/${settings.tenantId}`,
    graphUrl: 'https://localhost:6303',
    serviceUrlHosts: ['localhost:6304'],
    serviceUrl: 'https://localhost:6304/',
  })
})

test('the provisioner has an identity of its own beside the settings of the service', () => {
  const { appId, secret, asOf, config } = readProvisionSettings(provisionEnvironment(settings, '2024-10-22T08:00:00.000Z'), '0.1.0', new Date())
  expect({ appId, secret, asOf: asOf.toISOString() }).toEqual({ appId: settings.provisionAppId, secret: settings.provisionSecret, asOf: '2024-10-22T08:00:00.000Z' })
  expect(config.tabAppId).toBe(settings.tabAppId)
  expect(Object.values(serviceEnvironment(settings))).not.toContain(settings.provisionSecret)
})

test('Azurite and the service agree on account, key and ports, and the key is not the well-known one', () => {
  const [account, key] = azuriteEnvironment(settings)['AZURITE_ACCOUNTS']?.split(':') ?? []
  const text = storageConnectionString(settings)
  expect(text).toContain(`AccountName=${account};AccountKey=${key};`)
  const given = azuriteArguments('/repository', '/data', settings).join(' ')
  for (const [service, port] of [['Blob', 6305], ['Queue', 6306], ['Table', 6307]] as const) {
    expect(text).toContain(`${service}Endpoint=http://127.0.0.1:${port}/${account};`)
    expect(given).toContain(`--${service.toLowerCase()}Host 127.0.0.1 --${service.toLowerCase()}Port ${port}`)
  }
  expect(text).not.toContain('Eby8vdM02x')
  expect(Buffer.from(key ?? '', 'base64')).toHaveLength(32)
})

test('another tenant has another key', () => {
  expect(storageConnectionString({ ...settings, botSecret: 'another-secret-entirely' })).not.toBe(storageConnectionString(settings))
})

test('storage keeps everything on disk, but for a bench that asks it not to', () => {
  expect(azuriteArguments('/repository', '/data', settings)).toEqual(expect.arrayContaining(['--location', '/data']))
  const measured = azuriteArguments('/repository', '/data', settings, 'measured')
  expect(measured).toContain('--inMemoryPersistence')
  expect(measured).not.toContain('--location')
})

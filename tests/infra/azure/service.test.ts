import { SERVICE_MEMORY } from '../../../infra/local/launcher/local-tenant'
import { blockAfter, readBicep } from './bicep'

const service = readBicep('service.bicep')
const site = blockAfter(service, "resource site 'Microsoft.Web/sites@2023-12-01' = {")

test.each([
  ['httpsOnly', 'true'],
  ['clientAffinityEnabled', 'false'],
  ['linuxFxVersion', "'NODE|22-lts'"],
  ['appCommandLine', `'node ${SERVICE_MEMORY.join(' ')} dist/service.js'`],
  ['alwaysOn', 'true'],
  ['healthCheckPath', "'/healthz'"],
  ['minTlsVersion', "'1.2'"],
  ['scmMinTlsVersion', "'1.2'"],
  ['ftpsState', "'Disabled'"],
  ['remoteDebuggingEnabled', 'false'],
])('the site has %s %s', (name, value) => expect(site).toMatch(new RegExp(`^\\s*${name}: ${value.replace(/[|/]/g, '\\$&')}$`, 'm')))

test('nobody publishes with a user name and a password', () => {
  expect(service).toContain("for door in ['ftp', 'scm']")
  expect(blockAfter(service, "for door in ['ftp', 'scm']: {")).toContain('allow: false')
})

test('its identity is the managed one, and its log keeps no addresses of people', () => {
  expect(site).toContain("type: 'UserAssigned'")
  expect(service).not.toMatch(/AppServiceHTTPLogs/)
})

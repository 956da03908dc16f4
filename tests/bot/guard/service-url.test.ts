import { isAllowedServiceUrl } from '../../../bot/guard/service-url'

const HOSTS = ['smba.trafficmanager.net', 'localhost:6504']

describe('an address our token may be sent to', () => {
  it.each(['https://smba.trafficmanager.net/emea/', 'https://smba.trafficmanager.net/emea/tenant-1/', 'https://SMBA.trafficmanager.net/', 'https://localhost:6504/'])('%s', (url) =>
    expect(isAllowedServiceUrl(url, HOSTS)).toBe(true))
})

describe('an address it may not be sent to', () => {
  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://user:word@smba.trafficmanager.net/',
    'https://localhost/',
    'https://localhost:6505/',
    '//smba.trafficmanager.net/',
    'javascript:alert(1)',
    '',
  ])('%s', (url) => expect(isAllowedServiceUrl(url, HOSTS)).toBe(false))
})

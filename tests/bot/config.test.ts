import { ConfigError, isLoopback, readConfig } from '../../bot/config'

const ID = '11111111-1111-4111-8111-111111111111'
const both = {
  KVITTER_PORT: '8080',
  KVITTER_TENANT_ID: ID,
  KVITTER_BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  KVITTER_TAB_APP_ID: '33333333-3333-4333-8333-333333333333',
  KVITTER_TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
  KVITTER_SITE_HOST: 'fjordvik.sharepoint.com',
  KVITTER_SITE_PATH: '/sites/kvitter',
  KVITTER_WHISTLEBLOWING_URL: 'https://www.fjordvik.kommune.no/varsling',
  KVITTER_MUNICIPALITY_NAME: 'Fjordvik kommune',
  KVITTER_ORGANISATION_SOURCE: 'hr-file',
}
const cloud = {
  ...both,
  KVITTER_CLOUD: 'public',
  KVITTER_PUBLIC_URL: 'https://kvitter.fjordvik.kommune.no',
  KVITTER_MANAGED_IDENTITY_CLIENT_ID: ID,
  KVITTER_STORAGE_ACCOUNT: 'kvitterfjordvik',
}
const storage = (host: string) =>
  ['Blob', 'Queue', 'Table'].map((name, index) => `${name}Endpoint=http://${host}:${5305 + index}/devstoreaccount1`).join(';')
const local = {
  ...both,
  KVITTER_CLOUD: 'local',
  KVITTER_PUBLIC_URL: 'http://localhost:5300',
  KVITTER_BOT_SECRET: 'a',
  KVITTER_TAB_SECRET: 'b',
  KVITTER_LOCAL_ISSUER_URL: 'https://localhost:5302',
  KVITTER_LOCAL_GRAPH_URL: 'https://localhost:5303',
  KVITTER_LOCAL_CONNECTOR_URL: 'https://localhost:5304',
  KVITTER_LOCAL_STORAGE: `AccountName=devstoreaccount1;AccountKey=x;${storage('127.0.0.1')}`,
}
const read = (environment: Record<string, string | undefined>) => readConfig(environment, '0.1.0')

test('in the public cloud every address is Microsoft’s and none can be set', () => {
  const { endpoints, credential, frameAncestors, teamsClientIds } = read(cloud)
  expect(credential).toEqual({ kind: 'managed-identity', clientId: ID })
  expect(endpoints).toMatchObject({
    authority: `https://login.microsoftonline.com/${ID}`,
    tabTokenIssuer: `https://login.microsoftonline.com/${ID}/v2.0`,
    graphUrl: 'https://graph.microsoft.com',
    botTokenIssuer: 'https://api.botframework.com',
    serviceUrlHosts: ['smba.trafficmanager.net'],
    serviceUrl: 'https://smba.trafficmanager.net/teams/',
  })
  expect(teamsClientIds).toHaveLength(2)
  expect(frameAncestors.every((ancestor) => ancestor.startsWith('https://'))).toBe(true)
  for (const name of Object.keys(local).filter((key) => key.includes('LOCAL') || key.includes('SECRET')))
    expect(() => read({ ...cloud, [name]: local[name as keyof typeof local] })).toThrow(`KVITTER_CLOUD is public, where ${name} must not be set.`)
})

test('in the local cloud every address is given, and the same issuer name is demanded of the bot’s tokens as in the public one', () => {
  const { endpoints, credential } = read(local)
  expect(credential).toEqual({ kind: 'secret', botSecret: 'a', tabSecret: 'b' })
  expect(endpoints).toMatchObject({
    tabTokenIssuer: `https://localhost:5302/${ID}/v2.0`,
    graphUrl: 'https://localhost:5303',
    botTokenIssuer: 'https://api.botframework.com',
    serviceUrlHosts: ['localhost:5304'],
    serviceUrl: 'https://localhost:5304/',
  })
})

describe.each([['public', cloud], ['local', local]] as const)('%s', (_, environment) => {
  test.each(Object.keys(environment))('does not start without %s', (name) =>
    expect(() => read(Object.fromEntries(Object.entries(environment).filter(([key]) => key !== name)))).toThrow(ConfigError))

  test.each([
    ['KVITTER_PORT', '0'],
    ['KVITTER_PORT', 'http'],
    ['KVITTER_TENANT_ID', 'fjordvik'],
    ['KVITTER_BOT_APP_ID', ''],
    ['KVITTER_PUBLIC_URL', 'https://kvitter.fjordvik.kommune.no/'],
    ['KVITTER_SITE_PATH', '/teams/kvitter'],
    ['KVITTER_WHISTLEBLOWING_URL', 'http://www.fjordvik.kommune.no'],
    ['KVITTER_LOG_LEVEL', 'silent'],
    ['KVITTER_CLOUD', 'Public'],
  ])('does not start with %s %s', (name, value) => expect(() => read({ ...environment, [name]: value })).toThrow(ConfigError))

  test('does not start with a setting that it does not know, and names it', () =>
    expect(() => read({ ...environment, KVITTER_ALLOW_ANONYMOUS: '1' })).toThrow('Unknown setting KVITTER_ALLOW_ANONYMOUS.'))

  test('does not start with one registration for both the bot and the tab', () =>
    expect(() => read({ ...environment, KVITTER_BOT_APP_ID: 'ABCDEF00-3333-4333-8333-333333333333', KVITTER_TAB_APP_ID: 'abcdef00-3333-4333-8333-333333333333' })).toThrow(
      'must be two registrations',
    ))

  test('does not mind what is not ours', () => expect(read({ ...environment, PATH: '/bin', PORT: '80' }).port).toBe(8080))
})

test.each([
  ['KVITTER_LOCAL_ISSUER_URL', 'https://login.example.no'],
  ['KVITTER_LOCAL_GRAPH_URL', 'https://localhost.example.no'],
  ['KVITTER_LOCAL_CONNECTOR_URL', 'https://192.0.2.1'],
  ['KVITTER_PUBLIC_URL', 'https://kvitter.fjordvik.kommune.no'],
  ['KVITTER_LOCAL_STORAGE', storage('storage.example.no')],
  ['KVITTER_LOCAL_STORAGE', storage('127.0.0.1:1@storage.example.no')],
  ['KVITTER_LOCAL_STORAGE', storage('127.0.0.1').replace('TableEndpoint=http:', 'TableEndpoint=ftp.example.no:')],
  ['KVITTER_LOCAL_GRAPH_URL', 'https://localhost:1@graph.example.no'],
  ['KVITTER_LOCAL_GRAPH_URL', 'https://graph.example.no@localhost:5303'],
  ['KVITTER_LOCAL_STORAGE', 'DefaultEndpointsProtocol=https;AccountName=real;AccountKey=x'],
])('local demands this machine throughout: %s %s', (name, value) => expect(() => read({ ...local, [name]: value })).toThrow(ConfigError))

test.each(['http://localhost:5300', 'http://kvitter.fjordvik.kommune.no', 'https://127.0.0.1'])('public refuses this machine and plain http: %s', (url) =>
  expect(() => read({ ...cloud, KVITTER_PUBLIC_URL: url })).toThrow(ConfigError))

test('frame ancestors may be set, one after the other', () =>
  expect(read({ ...local, KVITTER_FRAME_ANCESTORS: "'self' http://localhost:5300" }).frameAncestors).toEqual(["'self'", 'http://localhost:5300']))

test.each([['localhost', true], ['127.0.0.1', true], ['127.9.9.9', true], ['[::1]', true], ['localhost.example.no', false], ['127.0.0.1.example.no', false], ['0.0.0.0', false]])(
  '%s on this machine: %s',
  (host, expected) => expect(isLoopback(host)).toBe(expected),
)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfig } from '../../../bot/config'
import { ROOT } from '../../house/source'
import { blockAfter, readBicep } from './bicep'

const main = readBicep('main.bicep')
const ID = '11111111-1111-4111-8111-111111111111'

/** The settings as Azure would hand them to the service, with an example in place of each expression. */
const EXAMPLES: Record<string, string> = {
  KVITTER_BOT_APP_ID: '22222222-2222-4222-8222-222222222222',
  KVITTER_PUBLIC_URL: 'https://kvitter.fjordvik.kommune.no',
  KVITTER_SITE_HOST: 'fjordvik.sharepoint.com',
  KVITTER_SITE_PATH: '/sites/kvitter',
  KVITTER_WHISTLEBLOWING_URL: 'https://www.fjordvik.kommune.no/varsling',
  KVITTER_MUNICIPALITY_NAME: 'Fjordvik kommune',
  KVITTER_ORGANISATION_SOURCE: 'hr-file',
  KVITTER_INSTANCES: '1',
  KVITTER_TEAMS_REQUESTS_PER_SECOND: '50',
  KVITTER_LOG_LEVEL: 'info',
  KVITTER_STORAGE_ACCOUNT: 'kvitterfjordvik',
}
const settings = Object.fromEntries(
  [...blockAfter(main, 'settings: {').matchAll(/^\s*(KVITTER_\w+): (?:'([^'$]*)'$)?/gm)].map(([, name = '', literal]) => [name, literal ?? EXAMPLES[name] ?? ID]),
)

/** What the service does without: it then takes what is usual. */
const HAS_STANDARD = new Set(['KVITTER_LOG_LEVEL', 'KVITTER_INSTANCES', 'KVITTER_TEAMS_REQUESTS_PER_SECOND'])

describe('the settings of the service in Azure', () => {
  test('are exactly what it starts with in the public cloud', () =>
    expect(readConfig(settings, '0.1.0')).toMatchObject({
      cloud: 'public',
      port: 8080,
      credential: { kind: 'managed-identity' },
      storage: { kind: 'account', name: 'kvitterfjordvik' },
    }))

  test.each(Object.keys(settings).filter((name) => !HAS_STANDARD.has(name)))('%s cannot be left out', (name) =>
    expect(() => readConfig(Object.fromEntries(Object.entries(settings).filter(([other]) => other !== name)), '0.1.0')).toThrow())

  test('name the identity and the account that the template makes', () => {
    expect(main).toMatch(/KVITTER_MANAGED_IDENTITY_CLIENT_ID: identity\.properties\.clientId/)
    expect(main).toMatch(/KVITTER_STORAGE_ACCOUNT: storageName/)
    expect(main).toMatch(/name: storageName/)
  })
})

test('the bot’s door is the address of the tab', () => {
  expect(main).toContain("endpoint: 'https://${tabHost}/api/messages'")
  expect(main).toContain("KVITTER_PUBLIC_URL: 'https://${tabHost}'")
})

test('every parameter without a default is given', () => {
  const needed = [...main.matchAll(/^param (\w+) \w+$/gm)].map(([, name]) => name)
  const { parameters } = JSON.parse(readFileSync(join(ROOT, 'infra/azure/main.parameters.json'), 'utf8')) as { parameters: object }
  expect(needed.length).toBeGreaterThan(5)
  expect(needed.filter((name) => !(name !== undefined && name in parameters))).toEqual([])
  expect(Object.keys(parameters).filter((name) => !new RegExp(`^param ${name} `, 'm').test(main))).toEqual([])
})

test.each(['main', 'storage', 'service', 'bot'])('%s.bicep holds no secret and asks for none', (name) => {
  const text = readBicep(`${name}.bicep`)
  expect(text).not.toMatch(/@secure|listKeys|listAccountSas|password|AccountKey|clientSecret|connectionString/i)
})

test('every module is given what it asks for', () => {
  for (const name of ['storage', 'service', 'bot']) {
    const asked = [...readBicep(`${name}.bicep`).matchAll(/^param (\w+) \w+$/gm)].map(([, parameter]) => parameter ?? '')
    const given = [...blockAfter(blockAfter(main, `module ${name} '${name}.bicep' = {`), 'params: {').matchAll(/^ {4}(\w+):/gm)].map(([, parameter]) => parameter ?? '')
    expect(given.sort()).toEqual(asked.sort())
  }
})

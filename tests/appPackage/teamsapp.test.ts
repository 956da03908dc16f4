import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import Ajv from 'ajv'
import { parse } from 'yaml'
import { AppRole } from '../../core/access/rights'
import { GRAPH_ROLES } from '../../bot/entra/graph-rights'
import { ROOT } from '../house/source'

type Step = { uses: string; with: Record<string, unknown>; writeToEnvironmentFile?: Record<string, string> }
type Project = { version: string; environmentFolderPath: string; provision: Step[]; deploy: Step[]; publish: Step[] }

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const project = parse(read('teamsapp.yml')) as Project
const steps = [...project.provision, ...project.deploy, ...project.publish]
const sample = parseEnv(read('infra/env/.env.dev'))

// Microsoft's own schema, from @microsoft/teamsfx-core 3.1.3 under the MIT licence that lies beside it.
const validate = new Ajv({ strict: false }).compile(JSON.parse(read('tests/appPackage/agents-toolkit/yaml.schema.json')) as object)

describe('teamsapp.yml', () => {
  test('is what the toolkit’s schema asks for', () => {
    validate(project)
    expect(validate.errors ?? []).toEqual([])
  })

  test.each<[string, object]>([
    ['an action nobody knows', { provision: [{ uses: 'teamsApp/surprise', with: {} }] }],
    ['a registration without a name', { provision: [{ uses: 'aadApp/create', with: { generateClientSecret: false }, writeToEnvironmentFile: { clientId: 'A' } }] }],
    ['no version', { version: 1 }],
  ])('would be refused with %s', (_, change) => expect(validate({ ...project, ...change })).toBe(false))

  test('makes the app, two registrations without secrets, and Azure, before it zips the package', () => {
    expect(project.provision.map(({ uses }) => uses)).toEqual([
      'teamsApp/create', 'aadApp/create', 'aadApp/create', 'arm/deploy', 'aadApp/update', 'aadApp/update',
      'teamsApp/validateManifest', 'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update',
    ])
    const registrations = project.provision.filter(({ uses }) => uses === 'aadApp/create')
    expect(registrations.map((step) => [step.with.generateClientSecret, step.with.signInAudience, step.writeToEnvironmentFile?.clientId])).toEqual([
      [false, 'AzureADMyOrg', 'BOT_APP_ID'],
      [false, 'AzureADMyOrg', 'TAB_APP_ID'],
    ])
  })

  test('names only files that are there', () => {
    const paths = steps.flatMap((step) => [step.with.manifestPath, step.with.ignoreFile, ...templatePaths(step)]).filter((path) => typeof path === 'string')
    expect(paths.length).toBeGreaterThan(5)
    expect([...paths, project.environmentFolderPath].filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  test('and the files it fills in use only settings that the sample environment lists', () => {
    const files = ['teamsapp.yml', 'appPackage/manifest.json', 'infra/azure/main.parameters.json', 'infra/entra/bot.json', 'infra/entra/tab.json']
    const used = files.flatMap((file) => [...read(file).matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? ''))
    expect([...new Set(used)].filter((name) => !(name in sample))).toEqual([])
    const written = steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}))
    expect(written.filter((name) => !(name in sample))).toEqual([])
  })

  test('the sample environment holds no secret', () => expect(Object.keys(sample).filter((name) => /SECRET|PASSWORD|KEY/.test(name))).toEqual([]))
})

describe('the registrations', () => {
  const tab = JSON.parse(read('infra/entra/tab.json')) as {
    appRoles: { id: string; value: string }[]
    requiredResourceAccess: { resourceAccess: { id: string }[] }[]
    api: { oauth2PermissionScopes: { value: string }[]; preAuthorizedApplications: { appId: string }[] }
  }
  const bot = JSON.parse(read('infra/entra/bot.json')) as { identifierUris: string[]; requiredResourceAccess: object[]; api: { oauth2PermissionScopes: object[] } }

  test('the tab’s has the roles that the service knows, each with an id of its own', () => {
    expect(tab.appRoles.map(({ value }) => value)).toEqual(AppRole.options)
    expect(new Set(tab.appRoles.map(({ id }) => id)).size).toBe(AppRole.options.length)
  })

  test('the tab’s may be used from Teams only, for one scope', () => {
    expect(tab.api.oauth2PermissionScopes.map(({ value }) => value)).toEqual(['access_as_user'])
    expect(tab.api.preAuthorizedApplications.map(({ appId }) => appId).sort()).toEqual(['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'])
  })

  test('the tab’s asks for no more at Graph than the service lets it start with', () => {
    const asked = tab.requiredResourceAccess.flatMap(({ resourceAccess }) => resourceAccess.map(({ id }) => id))
    expect(asked).toEqual([...GRAPH_ROLES])
  })

  test('the bot’s is no resource: nobody can get a token for it that would open its door', () => {
    expect(bot.identifierUris).toEqual([])
    expect(bot.api.oauth2PermissionScopes).toEqual([])
    expect(bot.requiredResourceAccess).toEqual([])
  })
})

function templatePaths({ with: parameters }: Step): unknown[] {
  const templates = (parameters.templates ?? []) as { path: string; parameters: string }[]
  return templates.flatMap(({ path, parameters: file }) => [path, file])
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { AppManifestUtils } from '@microsoft/app-manifest'
import { TAB_ENTITY_ID } from '../../bot/cards/links'
import { understand } from '../../bot/chat/understand'
import { fillIn, localVariables, PACKAGE_FILES, type Variables } from '../../infra/app-package'
import { ROOT } from '../house/source'
import { readPng } from '../infra/png'

type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0]
type Language = Record<string, string>

const variables: Variables = {
  ...localVariables({
    port: 5300,
    teamsAppId: '00000000-0000-4000-8000-000000000001',
    botAppId: '00000000-0000-4000-8000-000000000002',
    tabAppId: '00000000-0000-4000-8000-000000000003',
  }),
  TAB_DOMAIN: 'kvitter.fjordvik.kommune.no',
  WHISTLEBLOWING_DOMAIN: 'varsling.fjordvik.kommune.no',
}
const text = (name: string) => readFileSync(join(ROOT, 'appPackage', name), 'utf8')
const manifest = JSON.parse(fillIn(text('manifest.json'), variables)) as {
  $schema: string
  manifestVersion: string
  version: string
  id: string
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] }
  name: Language
  description: Language
  icons: Record<string, string>
  accentColor: string
  bots: { botId: string; scopes: string[]; commandLists: { commands: { title: string; description: string }[] }[] }[]
  staticTabs: { entityId: string; name?: string; contentUrl?: string; scopes: string[] }[]
  permissions: string[]
  validDomains: string[]
  webApplicationInfo: { id: string; resource: string }
}
const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => ({ file, texts: JSON.parse(text(file)) as Language }))

const validate = (value: object) => AppManifestUtils.validateAgainstSchema(value as Manifest)

describe('the manifest', () => {
  test('is what Microsoft’s schema asks for', async () => expect(await validate(manifest)).toEqual([]))

  test.each<[string, object]>([
    ['a name that is too long', { name: { short: 'x'.repeat(31) } }],
    ['a field nobody knows', { surprise: true }],
    ['an id that is none', { id: '${{TEAMS_APP_ID}}' }],
    ['a colour that is none', { accentColor: 'blue' }],
  ])('would be refused with %s', async (_, change) => expect(await validate({ ...manifest, ...change })).not.toEqual([]))

  test('is of schema 1.25 or newer, and says so twice alike', () => {
    expect(Number(manifest.manifestVersion.split('.')[1])).toBeGreaterThanOrEqual(25)
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`)
  })

  test('has the version of the package', () => expect(manifest.version).toBe((JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version))

  test('is one person’s: a bot and tabs in personal scope, nothing to configure, no rights over teams', () => {
    expect(manifest.bots.map(({ botId, scopes }) => [botId, scopes])).toEqual([[variables.BOT_APP_ID, ['personal']]])
    expect(manifest.staticTabs.every(({ scopes }) => scopes.join() === 'personal')).toBe(true)
    for (const key of ['configurableTabs', 'composeExtensions', 'connectors', 'authorization', 'devicePermissions']) expect(manifest).not.toHaveProperty(key)
    expect(manifest.permissions).toEqual(['identity'])
  })

  test('opens the tab that cards link to, over https, at the host that is allowed', () => {
    const tab = manifest.staticTabs.find(({ entityId }) => entityId === TAB_ENTITY_ID)
    expect(tab?.contentUrl).toBe('https://kvitter.fjordvik.kommune.no/tab/')
    expect(manifest.validDomains).toEqual(['kvitter.fjordvik.kommune.no', 'varsling.fjordvik.kommune.no'])
    expect(manifest.validDomains.some((domain) => domain.includes('*'))).toBe(false)
  })

  test('signs in with the tab’s registration, which is not the bot’s', () => {
    expect(manifest.webApplicationInfo).toEqual({ id: variables.TAB_APP_ID, resource: `api://${variables.TAB_DOMAIN}/${variables.TAB_APP_ID}` })
    expect(manifest.webApplicationInfo.id).not.toBe(manifest.bots[0]?.botId)
  })
})

describe('its languages', () => {
  test('are bokmål, nynorsk and English', () => {
    expect(manifest.localizationInfo.defaultLanguageTag).toBe('nb-no')
    expect(manifest.localizationInfo.additionalLanguages).toEqual([{ languageTag: 'nn-no', file: 'nn-no.json' }, { languageTag: 'en-us', file: 'en-us.json' }])
    expect(PACKAGE_FILES).toEqual(expect.arrayContaining(['nn-no.json', 'en-us.json']))
  })

  const commands = manifest.bots[0]?.commandLists[0]?.commands ?? []
  const keys = [
    'name.short',
    'name.full',
    'description.short',
    'description.full',
    ...commands.flatMap((_, index) => ['title', 'description'].map((part) => `bots[0].commandLists[0].commands[${index}].${part}`)),
    ...manifest.staticTabs.flatMap(({ name }, index) => (name === undefined ? [] : [`staticTabs[${index}].name`])),
  ]

  test.each(languages)('$file has every text of the manifest, and passes Microsoft’s schema', async ({ texts }) => {
    expect(Object.keys(texts).filter((key) => key !== '$schema').sort()).toEqual([...keys].sort())
    expect(texts.$schema).toContain(`/v${manifest.manifestVersion}/`)
    const folder = dirname(createRequire(__filename).resolve('@microsoft/app-manifest'))
    const schema = readFileSync(join(folder, `json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.Localization.schema.json`), 'utf8')
    // As the toolkit does: two patterns of the schema escape what a regular expression with the u flag must not.
    const problems = await AppManifestUtils.validateAgainstSchema(texts as unknown as Manifest, JSON.parse(schema.replaceAll('\\\\b', '').replaceAll('12[0-7])]', '12[0-7])\\\\]')) as never)
    expect(problems).toEqual([])
  })

  test.each(languages)('$file stays within what Teams shows', ({ texts }) => {
    expect(texts['description.short']?.length).toBeLessThanOrEqual(80)
    expect(texts['description.full']?.length).toBeLessThanOrEqual(4000)
    expect(texts['name.short']?.length).toBeLessThanOrEqual(30)
  })

  test('name commands that the bot understands, each the same wish in every language', () => {
    const wishes = commands.map(({ title }) => understand(title).wish)
    expect(wishes).toEqual(['open', 'receipts', 'language', 'help'])
    for (const { texts } of languages)
      expect(commands.map((_, index) => understand(texts[`bots[0].commandLists[0].commands[${index}].title`] ?? '').wish)).toEqual(wishes)
  })
})

describe('the icons', () => {
  test('the coloured one is 192 pixels, opaque, in the accent colour, its mark within the safe middle', () => {
    const icon = readPng(readFileSync(join(ROOT, 'appPackage', manifest.icons.color ?? '')))
    expect([icon.width, icon.height]).toEqual([192, 192])
    const accent = [...Buffer.from(manifest.accentColor.slice(1), 'hex'), 255].join()
    for (let n = 0; n < 192 * 192; n++) {
      const [x, y] = [n % 192, Math.floor(n / 192)]
      const isMargin = Math.min(x, y, 191 - x, 191 - y) < 36
      if (isMargin) expect(icon.at(x, y).join()).toBe(accent)
      else expect(icon.at(x, y)[3]).toBe(255)
    }
  })

  test('the outline is 32 pixels, white, on nothing', () => {
    const icon = readPng(readFileSync(join(ROOT, 'appPackage', manifest.icons.outline ?? '')))
    expect([icon.width, icon.height]).toEqual([32, 32])
    const pixels = Array.from({ length: 1024 }, (_, n) => icon.at(n % 32, Math.floor(n / 32)))
    expect(pixels.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true)
    expect(pixels.filter(([, , , opacity]) => opacity === 0).length).toBeGreaterThan(600)
    expect(pixels.filter(([, , , opacity]) => opacity === 255).length).toBeGreaterThan(80)
  })
})

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { createAppPackage, fillIn, localVariables, MissingVariableError, PACKAGE_FILES, readVariables } from '../../infra/app-package'
import { ROOT } from '../house/source'

const tenant = {
  port: 5300,
  teamsAppId: '00000000-0000-4000-8000-000000000001',
  botAppId: '00000000-0000-4000-8000-000000000002',
  tabAppId: '00000000-0000-4000-8000-000000000003',
}

describe('filling in', () => {
  test('puts every setting in its place', () => expect(fillIn('"${{A}}", "${{ B }}/${{A}}"', { A: 'x', B: 'y' })).toBe('"x", "y/x"'))

  test('keeps a quote in a setting inside its text', () =>
    expect(JSON.parse(fillIn('{"name":"${{NAME}}"}', { NAME: 'Fjordvik "kommune" \\ $& etat' }))).toEqual({ name: 'Fjordvik "kommune" \\ $& etat' }))

  test('stops at settings that are missing or empty, and names each once', () => {
    const fill = () => fillIn('${{A}} ${{B}} ${{B}} ${{C}}', { A: 'x', C: '' })
    expect(fill).toThrow(MissingVariableError)
    expect(fill).toThrow('The app package needs B, C. Set them in infra/env.')
  })
})

describe('the app package', () => {
  test('holds manifest, languages and icons, flat, and nothing else', async () => {
    const zip = await JSZip.loadAsync(await createAppPackage(ROOT, localVariables(tenant)))
    expect(Object.keys(zip.files).sort()).toEqual([...PACKAGE_FILES].sort())
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? '') as { id: string; bots: { botId: string }[]; webApplicationInfo: object }
    expect(manifest.id).toBe(tenant.teamsAppId)
    expect(manifest.bots[0]?.botId).toBe(tenant.botAppId)
    expect(manifest.webApplicationInfo).toEqual({ id: tenant.tabAppId, resource: `api://localhost:5300/${tenant.tabAppId}` })
    for (const name of PACKAGE_FILES.filter((file) => file.endsWith('.json'))) expect(await zip.file(name)?.async('string')).not.toContain('${{')
  })

  test('is the same, byte for byte, for the same settings', async () => {
    const [one, other] = await Promise.all([createAppPackage(ROOT, localVariables(tenant)), createAppPackage(ROOT, localVariables(tenant))])
    expect(one.equals(other)).toBe(true)
  })

  test('is not made while a setting is missing', async () =>
    expect(createAppPackage(ROOT, { ...localVariables(tenant), TAB_APP_ID: undefined })).rejects.toThrow('The app package needs TAB_APP_ID'))
})

describe('the settings', () => {
  const root = mkdtempSync(join(tmpdir(), 'kvitter-'))
  mkdirSync(join(root, 'infra/env'), { recursive: true })
  mkdirSync(join(root, '.local'))
  afterAll(() => rmSync(root, { recursive: true }))

  test('come from the environment’s file, the user’s own going first', async () => {
    writeFileSync(join(root, 'infra/env/.env.dev'), '# for all\nTAB_DOMAIN=a.example\nTEAMS_APP_ID=\n')
    writeFileSync(join(root, 'infra/env/.env.dev.user'), 'TEAMS_APP_ID=x\n')
    expect(await readVariables(root, 'dev')).toEqual({ TAB_DOMAIN: 'a.example', TEAMS_APP_ID: 'x' })
    expect(await readVariables(root, 'prod')).toEqual({})
  })

  test('come from the local tenant when they are asked for', async () => {
    writeFileSync(join(root, '.local/tenant.json'), JSON.stringify(tenant))
    expect(await readVariables(root, 'local')).toMatchObject({ TAB_DOMAIN: 'localhost:5300', BOT_APP_ID: tenant.botAppId })
  })
})

import { createTabTokenCheck, type TabTokenCheck } from '../../../bot/entra/tab-token'
import { NOW, oidOf } from '../../sample/sample-log'
import { playTabIssuer, type TabIssuer } from './play-tab-issuer'

// Every wrong token is tried through the real front door, in tests/bot/web/wrong-tokens.test.ts.
let issuer: TabIssuer
beforeEach(async () => void (issuer = await playTabIssuer()))
afterEach(() => issuer.close())

const checkOf = (now = NOW): TabTokenCheck => createTabTokenCheck(issuer.config as Parameters<typeof createTabTokenCheck>[0], () => now)

describe('the check of the tab’s token', () => {
  it('knows the account, its known roles and its name for itself', async () => {
    const token = await issuer.mint(oidOf('employee').toUpperCase(), { roles: ['Controller', 'Emperor'] })
    expect(await checkOf()(`Bearer ${token}`)).toEqual({
      outcome: 'verified',
      identity: { oid: oidOf('employee'), roles: ['Controller'], displayName: 'Navn Navnesen' },
    })
  })

  it('gives no role to a token that names none, or names them as a word', async () => {
    for (const roles of [undefined, 'Controller'])
      expect(await checkOf()(`Bearer ${await issuer.mint(oidOf('employee'), { roles })}`)).toMatchObject({ identity: { roles: [] } })
  })

  it('takes the scope among others', async () => {
    const token = await issuer.mint(oidOf('employee'), { scp: 'profile access_as_user' })
    expect(await checkOf()(`Bearer ${token}`)).toMatchObject({ outcome: 'verified' })
  })

  it('forgives a clock that is a little off, not more', async () => {
    const header = `Bearer ${await issuer.mint(oidOf('employee'), { exp: NOW.getTime() / 1000 })}`
    const later = (seconds: number) => checkOf(new Date(NOW.getTime() + seconds * 1000))(header)
    expect((await later(59)).outcome).toBe('verified')
    expect((await later(61)).outcome).toBe('refused')
  })

  it('fetches the keys once for many tokens', async () => {
    const check = checkOf()
    for (const person of ['employee', 'leader', 'director'] as const) await check(`Bearer ${await issuer.mint(oidOf(person))}`)
    expect(issuer.keysAsked()).toBe(1)
  })

  it('does not blame the caller when the keys cannot be fetched', async () => {
    const token = await issuer.mint(oidOf('employee'))
    await issuer.close()
    expect(await checkOf()(`Bearer ${token}`)).toMatchObject({ outcome: 'unavailable' })
  })
})

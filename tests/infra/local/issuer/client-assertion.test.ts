import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { generate } from 'selfsigned'
import { proves } from '../../../../infra/local/issuer/client-assertion'
import { REGISTRATIONS } from '../../../sample/sample-graph'

const now = new Date('2026-11-22T10:00:00Z')
const audience = 'https://localhost:6102/tenant'
const { appId } = REGISTRATIONS.service

describe('an application’s certificate', () => {
  let certificate: string
  let key: string
  let foreignKey: string
  beforeAll(async () => {
    const make = () => generate([{ name: 'commonName', value: 'app' }], { keyType: 'rsa', keySize: 2048, algorithm: 'sha256' })
    const [own, foreign] = [await make(), await make()]
    ;[certificate, key, foreignKey] = [own.cert, own.private, foreign.private]
  })

  const at = Math.floor(now.getTime() / 1000)
  const sign = (alg: 'RS256' | 'PS256', changes: Record<string, unknown> = {}, signingKey = key) =>
    new SignJWT({ iss: appId, sub: appId, aud: `${audience}/oauth2/v2.0/token`, exp: at + 600, ...changes }).setProtectedHeader({ alg }).sign(createPrivateKey(signingKey))
  const ask = (assertion: string) => proves(assertion, { ...REGISTRATIONS.service, certificate }, { audience, now })

  it.each(['RS256', 'PS256'] as const)('proves it by a signature of the kind %s', async (alg) => {
    expect(await ask(await sign(alg))).toBe(true)
  })

  it.each([
    ['another authority', { aud: 'https://elsewhere.example/token' }],
    ['another application', { iss: 'x', sub: 'x' }],
    ['a time that is past', { exp: at - 1 }],
    ['no time at all', { exp: undefined }],
  ])('proves nothing for %s', async (_, changes) => {
    expect(await ask(await sign('RS256', changes))).toBe(false)
  })

  it('proves nothing by another key, or where none is registered', async () => {
    expect(await ask(await sign('RS256', {}, foreignKey))).toBe(false)
    expect(await ask('nonsense')).toBe(false)
    expect(await proves(await sign('RS256'), REGISTRATIONS.service, { audience, now })).toBe(false)
  })
})

import { importJWK, jwtVerify, SignJWT } from 'jose'
import { makeRsaKey } from '../../../../infra/local/issuer/make-rsa-key'

test('what the private half signs, the public half verifies, and it gives nothing secret away', async () => {
  const { privateJwk, publicJwk } = await makeRsaKey()
  const token = await new SignJWT({ name: 'value' }).setProtectedHeader({ alg: 'RS256' }).sign(await importJWK(privateJwk, 'RS256'))
  expect((await jwtVerify(token, await importJWK(publicJwk, 'RS256'))).payload).toEqual({ name: 'value' })
  expect(Object.keys(publicJwk).sort()).toEqual(['e', 'kty', 'n'])
  expect(Buffer.from(publicJwk.n ?? '', 'base64url')).toHaveLength(256)
})

test('no two are the same', async () => {
  const [one, other] = await Promise.all([makeRsaKey(), makeRsaKey()])
  expect(one.publicJwk.n).not.toBe(other.publicJwk.n)
})

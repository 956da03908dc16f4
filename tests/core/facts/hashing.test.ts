import fc from 'fast-check'
import { sha256 } from '../../../bot/hashing'
import { fromHex, sha256OfText, toBase64Url, toHex } from '../../../core/facts/hashing'

test('SHA-256 of a text is that of its UTF-8 bytes, in lower-case hex', () => {
  // FIPS 180-2 appendix B.1, and the empty text.
  expect(sha256OfText(sha256, 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256OfText(sha256, '')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256OfText(sha256, 'ærlig')).toBe(toHex(sha256(Buffer.from('c3a6726c6967', 'hex'))))
})

test('hex and bytes are each other backwards', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(fromHex(toHex(bytes))).toEqual(bytes)
    }),
  )
})

test('base64url has neither padding nor characters that a URL or a table key would bend', () => {
  expect(toBase64Url(Uint8Array.of(251, 255, 254))).toBe('-__-')
  fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => toBase64Url(bytes) === Buffer.from(bytes).toString('base64url')))
})

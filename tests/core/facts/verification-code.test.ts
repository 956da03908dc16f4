import fc from 'fast-check'
import { verificationCode } from '../../../core/facts/verification-code'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'))

test('a code is three groups of four letters', () => {
  expect(verificationCode('0'.repeat(64))).toBe('0000-0000-0000')
  expect(verificationCode('f'.repeat(64))).toBe('ZZZZ-ZZZZ-ZZZZ')
  // 0x0123456789abcde in groups of five bits: 0, 4, 17, 20, 10, 25, 28, 9, 21, 15, 6, 30.
  expect(verificationCode(`0123456789abcde${'0'.repeat(49)}`)).toBe('04HM-ASW9-NF6Y')
})

test('it says the first 60 bits of the record key, read as Crockford’s Base32', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const code = verificationCode(key)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
      const value = [...code.replaceAll('-', '')].reduce((sum, letter) => sum * 32n + BigInt(ALPHABET.indexOf(letter)), 0n)
      expect(value).toBe(BigInt(`0x${key.slice(0, 15)}`))
    }),
    { numRuns: 1000 },
  )
})

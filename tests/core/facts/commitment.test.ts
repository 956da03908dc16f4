import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sha256 } from '../../../bot/hashing'
import { commit, SALT_BYTES } from '../../../core/facts/commitment'
import { SAMPLE_FACTS } from '../../sample/sample-log'

const salt = Uint8Array.from({ length: SALT_BYTES }, (_, index) => index)

test('a commitment is the base64url SHA-256 over the salt and the canonical JSON', () => {
  const byHand = createHash('sha256').update(salt).update('{"a":"æ","b":1}', 'utf8').digest('base64url')
  expect(commit(sha256, salt, { b: 1, a: 'æ' })).toBe(byHand)
  // Fixed for all time: records written today must verify in twenty years.
  expect(byHand).toBe('MO-VXVYC7m3wAyGp6uCMdUSkRSuDJj53hO0uudg6v6k')
})

test('another salt or another word gives another commitment', () => {
  const other = salt.with(31, 255)
  const [fact = {}] = SAMPLE_FACTS
  expect(commit(sha256, other, fact)).not.toBe(commit(sha256, salt, fact))
  expect(commit(sha256, salt, { ...fact, appVersion: '0.1.1' })).not.toBe(commit(sha256, salt, fact))
})

test('the order in which a fact was written down does not matter', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SAMPLE_FACTS), (fact) => {
      const backwards = Object.fromEntries(Object.entries(fact).reverse())
      expect(commit(sha256, salt, backwards)).toBe(commit(sha256, salt, fact))
    }),
  )
})

test.each([0, 16, 31, 33])('a salt of %i bytes is refused', (length) =>
  expect(() => commit(sha256, new Uint8Array(length), {})).toThrow(`A salt has 32 bytes, not ${length}`),
)

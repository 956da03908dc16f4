import { commit } from '../../../core/facts/commitment'
import { sha256 } from '../../../bot/hashing'
import { fromWholeFactFields, toWholeFactFields } from '../../../bot/lists/whole-fact'
import { LIST_SAMPLES } from './list-samples'

const [signed] = LIST_SAMPLES.signatures
if (!signed) throw new Error('there is a sample')

test('a row holds enough to rebuild the record and to check it against the log', () => {
  const { factKey: _, ...read } = fromWholeFactFields(toWholeFactFields(signed))
  expect(commit(sha256, Buffer.from(read.salt, 'base64url'), read.fact)).toBe(signed.commitment)
})

test('a row is cut by unit and year, so that no filter meets more than a slice', () => {
  expect(toWholeFactFields(signed)['Slice']).toBe('u-kindergarten-2026')
})

test('a row in which somebody changed the record is not taken for one', () => {
  const fields = { ...toWholeFactFields(signed), Record: '{"kind":"signature"}' }
  expect(() => fromWholeFactFields(fields)).toThrow()
})

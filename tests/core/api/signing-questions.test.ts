import { documentText, receipt, sign } from '../../../core/api/signing-questions'

const KEY = 'a'.repeat(64)
const SIGNED = { obligationKey: KEY, step: 0, textSha256: KEY, language: 'nb' }

test.each([SIGNED])('a signature takes %j', (input) => expect(sign.input.safeParse(input).success).toBe(true))

test.each([{ ...SIGNED, obligationKey: KEY.toUpperCase() }, { ...SIGNED, step: -1 }, { ...SIGNED, language: 'se' }])('a signature refuses %j', (input) => expect(sign.input.safeParse(input).success).toBe(false))

test.each([{ documentId: 'ethics-standard', language: 'nn' }, { documentId: 'ethics-standard', language: 'en', version: '1.10' }])('a text is asked for by %j', (input) => expect(documentText.input.safeParse(input).success).toBe(true))

test('a text is not asked for by a word for its version', () => expect(documentText.input.safeParse({ documentId: 'ethics-standard', language: 'nb', version: 'latest' }).success).toBe(false))

test('a receipt is asked for by a key', () => {
  expect(receipt.input.safeParse({ recordKey: KEY }).success).toBe(true)
  expect(receipt.input.safeParse({ recordKey: 'p-1' }).success).toBe(false)
})

import { ObligationData } from '../../../bot/cards/obligation-data'
import { SAMPLE_DATA } from '../../../bot/cards/samples'

describe('what a card says about an obligation', () => {
  it('is taken as it is', () => expect(ObligationData.parse(SAMPLE_DATA)).toEqual(SAMPLE_DATA))

  it('loses whatever a client added', () => expect(ObligationData.parse({ ...SAMPLE_DATA, oid: 'x', verb: 'sign', ['constructor']: 1 })).toEqual(SAMPLE_DATA))

  it.each([
    ['a key in capitals', { obligationKey: 'A'.repeat(64) }],
    ['a short key', { obligationKey: 'a' }],
    ['a step below zero', { step: -1 }],
    ['a step with a fraction', { step: 0.5 }],
    ['a step as text', { step: '0' }],
    ['a hash with a space', { textSha256: ` ${'a'.repeat(63)}` }],
    ['a language unknown to us', { language: 'da' }],
    ['no language', { language: undefined }],
  ])('is refused with %s', (_, changed) => expect(ObligationData.safeParse({ ...SAMPLE_DATA, ...changed }).success).toBe(false))
})

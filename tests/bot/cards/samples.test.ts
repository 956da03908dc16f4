import { ObligationData } from '../../../bot/cards/obligation-data'
import { SAMPLE_DATA, SAMPLE_STATEMENT } from '../../../bot/cards/samples'
import { SIGNATURE_STATEMENT } from '../../../core/signing/statement'

it('shows cards as they are: keys of the right form and the sentence that is confirmed', () => {
  expect(ObligationData.safeParse(SAMPLE_DATA).success).toBe(true)
  expect(SAMPLE_STATEMENT).toBe(SIGNATURE_STATEMENT.sentence.nb)
})

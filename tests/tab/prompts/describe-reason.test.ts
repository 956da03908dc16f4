import { describeReason } from '../../../tab/prompts/describe-reason'
import { nb } from '../../../tab/words/nb'

test('reasons of ours, codes of Teams, and what nobody has seen before are all sentences', () => {
  expect(describeReason('blocked', nb)).toBe('Har blokkert Kvitter i Teams.')
  expect(describeReason('MessageSizeTooBig', nb)).toBe('Meldingen var for stor for Teams.')
  expect(describeReason('http-404', nb)).toBe('Teams svarte «http-404».')
})

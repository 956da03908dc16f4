import { DraftTexts, hasText } from '../../../core/publishing/draft-fields'

it('takes spaces for nothing', () => {
  expect(hasText({ nb: ' ', nn: '', en: '\n' })).toBe(false)
  expect(hasText({ nb: '', nn: '', en: 'a' })).toBe(true)
})

it('keeps letters in one way of writing them', () => expect(DraftTexts.parse({ nb: 'A\u030A', nn: '', en: '' }).nb).toBe('\u00C5'))

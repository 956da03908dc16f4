import { LANGUAGES } from '../../../core/language/language'
import { DEED_WORDS } from '../../../tab/words/deeds'

test.each(LANGUAGES)('in %s every deed says what it was about, but for the rules, which are one', (language) => {
  const { 'prompt-rules-publication': rules, ...deeds } = DEED_WORDS[language]
  for (const say of Object.values(deeds)) expect(say('Etisk standard', '2.0')).toContain('Etisk standard')
  expect(rules('', '')).not.toBe('')
})

import { PROMPT_WORDS } from '../../../bot/words/prompts'
import { LANGUAGES } from '../../../core/language/language'

test.each(LANGUAGES)('in %s a reminder says that it is one, and a leader is told of one or of several', (language) => {
  const words = PROMPT_WORDS[language]
  expect(words.reminder('Etisk standard')).toMatch(/: Etisk standard$/)
  expect(words.snoozed('8. desember')).toContain('8. desember')
  for (const count of [words.late.summaryOwn, words.late.summaryBelow, words.late.morePeople, words.late.moreUnits]) {
    expect(count(1)).not.toBe(count(2))
    expect(count(7)).toContain('7')
  }
  expect(words.late.unit('Solbakken', 3)).toMatch(/Solbakken.*3/)
})

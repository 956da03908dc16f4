import { LEADER_WORDS } from '../../../bot/words/leader'
import { LANGUAGES } from '../../../core/language/language'

test.each(LANGUAGES)('in %s a leader is told which lesson, which unit and which day', (language) => {
  const words = LEADER_WORDS[language]
  expect(words.summary('Gaver')).toContain('Gaver')
  expect(words.heldIn('Solbakken')).toMatch(/Solbakken$/)
  expect(words.talkedBy('Solbakken', '3. mai', 'Kari')).toMatch(/Solbakken.*3\. mai.*Kari/)
  expect(words.others(1)).not.toBe(words.others(2))
})

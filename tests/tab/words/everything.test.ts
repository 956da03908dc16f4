import { LANGUAGES } from '../../../core/language/language'
import { EVERYTHING_WORDS } from '../../../tab/words/everything'

test.each(LANGUAGES)('in %s a reader is told who, which version and which unit a line is about', (language) => {
  const { deeds, looks, changes, signature, channels } = EVERYTHING_WORDS[language]
  for (const say of Object.values(deeds)) expect(say('2.0')).toContain('2.0')
  expect(signature('2.0', channels.tab)).toMatch(/2\.0.*\S+\.$/)
  expect(looks.others('Kari', 'Solbakken')).toMatch(/Kari.*Solbakken/)
  expect(changes.post(60, 'Solbakken')).toMatch(/60.*Solbakken/)
})

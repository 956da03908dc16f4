import { LANGUAGES } from '../../../core/language/language'
import { EVERYTHING_WORDS } from '../../../tab/words/everything'

test.each(LANGUAGES)('in %s a reader is told who, which version and which unit a line is about', (language) => {
  const { deeds, looks, changes, signature, channels } = EVERYTHING_WORDS[language]
  for (const kind of ['paper-signature', 'registered-completion', 'lesson-publication', 'requirement-publication'] as const) expect(deeds[kind]('Gaver', '2.0')).toContain('2.0')
  expect(signature('Gaver', '2.0', channels.tab)).toMatch(/Gaver.*2\.0.*\S+\.$/)
  expect(looks.others('Kari', 'Solbakken')).toMatch(/Kari.*Solbakken/)
  expect(changes.post(60, 'Solbakken')).toMatch(/60.*Solbakken/)
})

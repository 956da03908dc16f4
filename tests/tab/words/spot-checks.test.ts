import { SAMPLE_STATES } from '../../../core/control/judge-spot-check'
import { LANGUAGES } from '../../../core/language/language'
import { SPOT_CHECK_WORDS } from '../../../tab/words/spot-checks'

test.each(LANGUAGES)('in %s every state has a word, and figures are told', (language) => {
  const { states, rate, form, own } = SPOT_CHECK_WORDS[language]
  expect(new Set(SAMPLE_STATES.map((state) => states[state])).size).toBe(SAMPLE_STATES.length)
  expect(rate('2', '3', '67')).toMatch(/2.*3.*67/)
  expect([form.population(1, '1'), form.population(9, '9')]).toEqual([expect.stringContaining('1'), expect.stringContaining('9')])
  expect(own.showOf('Brann', 'Solbakken')).toMatch(/Brann.*Solbakken/)
})

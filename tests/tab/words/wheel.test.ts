import { LANGUAGES } from '../../../core/language/language'
import { THEMES } from '../../../core/obligations/activity'
import { StandingState } from '../../../core/obligations/obligation'
import { UNIT_LEVELS } from '../../../core/organisation/organisation-change'
import { WHEEL_WORDS } from '../../../tab/words/wheel'

test.each(LANGUAGES)('in %s every theme, state and level has a word of its own', (language) => {
  const { themes, states, stateCounts, levels } = WHEEL_WORDS[language]
  for (const [names, known] of [[themes, THEMES], [states, StandingState.options], [stateCounts, StandingState.options], [levels, UNIT_LEVELS]] as const) {
    expect(Object.keys(names).sort()).toEqual([...known].sort())
    expect(new Set(Object.values(names)).size).toBe(known.length)
  }
})

test('a place without names of people is told without a comma', () => {
  expect(WHEEL_WORDS.nb.whereOf('Solbakken', '')).toBe('Solbakken')
  expect(WHEEL_WORDS.nb.whereOf('Solbakken', 'Kari')).toBe('Solbakken, Kari')
})

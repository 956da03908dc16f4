import { readTheme } from '../../../core/publishing/read-theme'
import { THEMES } from '../../../core/obligations/activity'
import { WORDS } from '../../../tab/words'

it('knows every theme by its name here and by the words of the tab, in each language', () => {
  for (const theme of THEMES) for (const word of [theme, WORDS.nb.activityEditor.themes[theme], WORDS.nn.activityEditor.themes[theme], WORDS.en.activityEditor.themes[theme]]) expect([word, readTheme(word)]).toEqual([word, theme])
})

it('tells an empty cell from a word that is no theme', () => {
  expect(readTheme('  ')).toBe('')
  expect(readTheme('constructor')).toBeUndefined()
})

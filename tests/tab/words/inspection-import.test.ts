import { INSPECTION_ROW_PROBLEMS } from '../../../core/control/read-inspection-rows'
import { LANGUAGES } from '../../../core/language/language'
import { INSPECTION_IMPORT_WORDS } from '../../../tab/words/inspection-import'

test.each(LANGUAGES)('in %s every mistake of a row has a sentence', (language) => {
  const { problems, change, suggestions } = INSPECTION_IMPORT_WORDS[language]
  for (const problem of INSPECTION_ROW_PROBLEMS) expect(problems[problem].length).toBeGreaterThan(10)
  expect(change('Ny', 'Vold', 'Tilsynet', 'i dag', '3')).toMatch(/Ny.*Vold.*Tilsynet.*i dag.*3/)
  expect(suggestions('Solbakken')).toContain('Solbakken')
})

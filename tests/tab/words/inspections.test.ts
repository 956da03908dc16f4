import { LANGUAGES } from '../../../core/language/language'
import { INSPECTION_WORDS } from '../../../tab/words/inspections'

test.each(LANGUAGES)('in %s numbers, days and names are told', (language) => {
  const { counts, ofThem, one, edit } = INSPECTION_WORDS[language]
  for (const say of Object.values(counts)) expect([say(1, '1'), say(4, '4')]).toEqual([expect.stringContaining('1'), expect.stringContaining('4')])
  expect(ofThem('3', '2')).toMatch(/3.*2/)
  expect(one.revision('2', 'nå')).toMatch(/2.*nå/)
  expect(edit.removeUnit('Solbakken')).toContain('Solbakken')
})

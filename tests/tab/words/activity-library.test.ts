import { LANGUAGES } from '../../../core/language/language'
import { ACTIVITY_FIELDS, SECTORS } from '../../../core/library/library-activity'
import { THEMES } from '../../../core/obligations/activity'
import { ACTIVITY_LIBRARY_WORDS } from '../../../tab/words/activity-library'

test.each(LANGUAGES)('every theme, sector and field of an activity has a name of its own in %s', (language) => {
  const { themes, sectors, fields } = ACTIVITY_LIBRARY_WORDS[language]
  expect([Object.keys(themes), Object.keys(sectors), Object.keys(fields)].map((keys) => keys.sort())).toEqual([[...THEMES].sort(), [...SECTORS].sort(), [...ACTIVITY_FIELDS].sort()])
  for (const names of [themes, sectors, fields]) expect(new Set(Object.values(names)).size).toBe(Object.keys(names).length)
})

test('one is said as one, and many as many', () => {
  const { take, choose } = ACTIVITY_LIBRARY_WORDS.nb
  expect([take.button(1), take.button(12), choose.all(1)]).toEqual(['Hent inn 1 aktivitet som utkast', 'Hent inn 12 aktiviteter som utkast', 'Velg den ene som ikke er hentet inn'])
})

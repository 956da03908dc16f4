import { LANGUAGES } from '../../../core/language/language'
import { describeDay, describeDue } from '../../../tab/activity/describe-day'
import { WORDS } from '../../../tab/words'

const today = '2026-03-02'
const nb = { words: WORDS.nb, language: 'nb' as const }

test('a day is told by how far it is', () => {
  const said = ['2026-03-02', '2026-03-03', '2026-03-01', '2026-03-05', '2026-02-27', '2026-03-16', '2026-02-10', '2026-06-02', '2025-12-02'].map((day) => describeDay(day, today, nb))
  expect(said).toEqual(['i dag', 'i morgen', 'i går', 'om 3 dager', 'for 3 dager siden', 'om 2 uker', 'for 3 uker siden', 'om 3 måneder', 'for 3 måneder siden'])
})

test.each(LANGUAGES)('in %s no distance is told as one of many', (language) => {
  for (let days = 0; days < 800; days++) {
    const day = new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
    expect(describeDay(day, today, { words: WORDS[language] })).not.toMatch(/(?<!\d)[01] \p{L}/u)
  }
})

test('what is to come tells when it opens, what is overdue when it was due', () => {
  const due = (state: 'upcoming' | 'open' | 'overdue' | 'shown-only' | 'fulfilled', dueOn = '2026-03-05') => describeDue({ state, opensOn: '2026-03-03', dueOn }, today, nb)
  expect(due('upcoming')).toBe('Kan kvitteres fra 3. mars 2026 (i morgen)')
  expect(due('open')).toBe('Frist 5. mars 2026 (om 3 dager)')
  expect(due('overdue', '2026-03-01')).toBe('Fristen var 1. mars 2026 (i går)')
  expect(due('shown-only')).toBe('Planlagt 5. mars 2026')
  expect(due('fulfilled', '2026-03-01')).toBe('Fristen var 1. mars 2026 (i går)')
})

import { CALENDAR_WORDS } from '../../../tab/words/calendar'

test('each language explains as many ways into a calendar', () => expect(new Set(Object.values(CALENDAR_WORDS).map(({ how }) => how.length)).size).toBe(1))

test('the day an address was made is told, and the file that was saved', () => {
  expect(CALENDAR_WORDS.nn.has('2. november 2026')).toContain('laga 2. november 2026')
  expect(CALENDAR_WORDS.en.saved('kvitter-2026.pdf')).toBe('Downloaded as kvitter-2026.pdf.')
})

import { LANGUAGES, type Language } from '../../../core/language/language'
import { WORDS } from '../../../tab/words'
import { countOf, describeCounts, describeDays, describeRound, describeSpot, describeState, monthName } from '../../../tab/wheel/describe-round'
import { activityOf, markOn } from '../../core/wheel/wheel-sample'

const speechIn = (language: Language) => ({ language, words: WORDS[language], formatNumber: String })
const nb = speechIn('nb')
const round = (counts = {}) => ({ activity: activityOf('a', [], { title: 'Branntilsyn' }), mark: markOn('2026-08-31', { counts }), state: 'overdue' as const })

test('says title, day and state in one breath', () => expect(describeRound(round({ overdue: 1 }), nb)).toBe('Branntilsyn, 31. august 2026, Over fristen'))

test('says how many are in each state where it concerns several', () => {
  expect(describeState(round({ fulfilled: 17, overdue: 3 }), nb)).toBe('Over fristen (over fristen: 3, kvittert: 17)')
  expect(describeCounts({ upcoming: 0, open: 2 }, speechIn('en'))).toBe('open: 2')
  expect(countOf({ fulfilled: 17, overdue: 3 })).toBe(20)
})

test('says of several at one place how many, from when to when and how they stand', () => {
  const entry = (state: 'overdue' | 'open') => ({ ...round(), state, angle: 1 })
  const spot = { key: 'a', x: 0, y: 0, from: '2026-08-30', to: '2026-08-31', state: 'overdue' as const, entries: [entry('overdue'), entry('open'), entry('open')] }
  expect(describeSpot(spot, nb)).toBe('3 aktiviteter, 30. august 2026 – 31. august 2026, over fristen: 1, åpne: 2')
  expect(describeSpot({ ...spot, entries: [entry('overdue')] }, nb)).toBe('Branntilsyn, 31. august 2026, Over fristen')
})

test('a single day is said once', () => expect(describeDays('2026-08-31', '2026-08-31', nb)).toBe('31. august 2026'))

test.each(LANGUAGES)('every month has a name of its own in %s', (language) => {
  const names = Array.from({ length: 12 }, (_, month) => monthName(month + 1, language))
  expect(new Set(names).size).toBe(12)
  expect(names[4]).toBe({ nb: 'mai', nn: 'mai', en: 'May' }[language])
})

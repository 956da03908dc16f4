import { readWhen } from '../../../core/publishing/read-when'
import { scheduleOfDraft } from '../../../core/publishing/schedule-draft'

const read = (when: string, month = '', day = '') => {
  const found = readWhen(when, month, day)
  if (found.outcome === 'wrong') return found.problem
  const { leadDays: _, ...schedule } = scheduleOfDraft(found.schedule)
  return schedule
}
const yearly = (month: number, day: number) => ({ kind: 'calendar', every: 'year', month, day })

test.each([
  ['1. mars', yearly(3, 1)],
  ['1.3.', yearly(3, 1)],
  ['15 March', yearly(3, 15)],
  ['mars', yearly(3, 31)],
  ['Hvert tertial', { kind: 'calendar', every: 'tertial', month: 4, day: 31 }],
  ['kvart kvartal', { kind: 'calendar', every: 'quarter', month: 3, day: 31 }],
  ['månedlig', { kind: 'calendar', every: 'month', day: 31 }],
  ['årlig', yearly(12, 31)],
  ['1.3, 1.10', { kind: 'calendar', every: 'dates', dates: [{ month: 3, day: 1 }, { month: 10, day: 1 }] }],
  ['1. mars og 1. oktober', { kind: 'calendar', every: 'dates', dates: [{ month: 3, day: 1 }, { month: 10, day: 1 }] }],
  ['24.12.2027', { kind: 'one-off', dueOn: '2027-12-24' }],
  ['2027-12-24', { kind: 'one-off', dueOn: '2027-12-24' }],
  ['2027-12-24T00:00:00.000Z', { kind: 'one-off', dueOn: '2027-12-24' }],
  ['12 måneder etter sist', { kind: 'after-fulfilment', months: 12 }],
  ['29. februar', yearly(2, 29)],
])('%s', (when, schedule) => expect(read(when)).toEqual(schedule))

test('a month and a day in columns of their own say the same', () => {
  expect(read('', 'mai', '12')).toEqual(yearly(5, 12))
  expect(read('', '5', '')).toEqual(yearly(5, 31))
  expect(read('hvert tertial', '1', '15')).toEqual({ kind: 'calendar', every: 'tertial', month: 1, day: 15 })
  expect(read('årlig', '6', '')).toEqual(yearly(6, 30))
})

test.each([
  ['', '', '', 'no-when'],
  ['en gang i våres', '', '', 'bad-when'],
  ['', 'juuni', '', 'bad-when'],
  ['31. april', '', '', 'no-such-day'],
  ['30.2', '', '', 'no-such-day'],
  ['29.02.2027', '', '', 'no-such-day'],
  ['31.04.2027', '', '', 'no-such-day'],
  ['hvert kvartal', '4', '', 'no-such-day'],
  ['', '2', '31', 'no-such-day'],
  ['1.3 og sånn', '', '', 'bad-when'],
])('%j, month %j and day %j: %s', (when, month, day, problem) => expect(read(when, month, day)).toBe(problem))

import { Schedule } from '../../../core/obligations/schedule'

const calendar = { kind: 'calendar', every: 'year', month: 6, day: 15, leadDays: 30 }

test.each<[string, object]>([
  ['a thirteenth month', { ...calendar, month: 13 }],
  ['a fifth month of four', { ...calendar, every: 'tertial', month: 5 }],
  ['a fourth month of a quarter', { ...calendar, every: 'quarter', month: 4 }],
  ['a month of a month', { ...calendar, every: 'month' }],
  ['the 32nd', { ...calendar, day: 32 }],
  ['half a day', { ...calendar, day: 1.5 }],
  ['more than a year to open before', { ...calendar, leadDays: 366 }],
  ['a pace nobody knows', { ...calendar, every: 'week' }],
  ['no months after', { kind: 'after-fulfilment', months: 0, leadDays: 0 }],
  ['a day that is none', { kind: 'one-off', dueOn: '2026-02-30', leadDays: 0 }],
])('a schedule with %s is refused', (_, schedule) => expect(Schedule.safeParse(schedule).success).toBe(false))

test.each([calendar, { ...calendar, every: 'tertial', month: 4 }, { kind: 'calendar', every: 'month', day: 31, leadDays: 0 }, { kind: 'from-hiring', onlyNewcomers: true }, { kind: 'from-version' }, { kind: 'one-off', dueOn: '2028-02-29', leadDays: 14 }])(
  'a sensible one is taken: %#',
  (schedule) => expect(Schedule.parse(schedule)).toEqual(schedule),
)

import { Schedule } from '../../../core/obligations/schedule'
import { draftOfSchedule, emptyScheduleDraft, scheduleOfDraft } from '../../../core/publishing/schedule-draft'

const EMPTY = emptyScheduleDraft('calendar')

test.each<Schedule>([
  { kind: 'calendar', every: 'dates', dates: [{ month: 2, day: 29 }, { month: 10, day: 1 }], leadDays: 14, onFreeDay: 'before' },
  { kind: 'calendar', every: 'month', day: 31, leadDays: 5, onFreeDay: 'after' },
  { kind: 'own-date', leadDays: 60 },
  { kind: 'follow-up' },
  { kind: 'from-hiring', onlyNewcomers: true },
])('$kind comes back as it was', (schedule) => expect(Schedule.parse(scheduleOfDraft(draftOfSchedule(schedule, EMPTY)))).toEqual(schedule))

it('keeps what another kind asks for, so that nothing is lost by trying', () => {
  const draft = draftOfSchedule({ kind: 'one-off', dueOn: '2027-03-01', leadDays: 10 }, { ...EMPTY, dates: [{ month: 3, day: 1 }] })
  expect(draft.dates).toEqual([{ month: 3, day: 1 }])
  expect(scheduleOfDraft(draft)).toEqual({ kind: 'one-off', dueOn: '2027-03-01', leadDays: 10 })
})

import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { listRulesProblems } from '../../../tab/prompts/list-rules-problems'

const rules = STANDARD_PROMPT_RULES

test('what holds until somebody changes it is right', () => expect(listRulesProblems(rules)).toEqual([]))

test.each([
  ['an empty number', { ...rules, mostPerDay: Number.NaN }, 'mostPerDay', 'range'],
  ['half a day', { ...rules, spreadMinutes: 1.5 }, 'spreadMinutes', 'range'],
  ['too many times', { ...rules, snooze: { days: 7, times: 9 } }, 'snooze.times', 'range'],
  ['no weekday', { ...rules, hours: { ...rules.hours, weekdays: [] } }, 'hours.weekdays', 'missing'],
  ['a group without a name', { ...rules, groups: [{ title: '', unitIds: ['u-1'], hours: rules.hours, extraDays: 0 }] }, 'groups.0.title', 'missing'],
  ['a period without a day', { ...rules, closed: [{ title: 'Jul', from: '', to: '2025-12-31' }] }, 'closed.0.from', 'not-a-day'],
  ['a period that ends before it begins', { ...rules, closed: [{ title: 'Jul', from: '2025-12-31', to: '2025-12-20' }] }, 'closed.0.to', 'before-start'],
  ['reminders out of order', { ...rules, ladder: { ...rules.ladder, remindAfterDays: [7, 30, 21] } }, 'ladder.remindAfterDays.2', 'not-rising'],
])('%s is told at its field', (_, written, path, problem) => expect(listRulesProblems(written)).toEqual([{ path, problem }]))

import { daysBetween, type Day } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { TaskView } from '../../core/api/wheel-views'
import type { Speech } from '../frame/speech'

const DAYS_SAID_ONE_BY_ONE = 13
const DAYS_SAID_IN_WEEKS = 62
const DAYS_OF_A_MONTH = 30.44

/** How far a day is from today, as one says it: `i morgen`, `om 2 uker`, `for 3 dager siden`. */
export function describeDay(day: Day, today: Day, { words }: Pick<Speech, 'words'>): string {
  const { day: said } = words.activity
  const ahead = daysBetween(today, day)
  const far = Math.abs(ahead)
  if (ahead === 0) return said.today
  if (far === 1) return ahead > 0 ? said.tomorrow : said.yesterday
  if (far <= DAYS_SAID_ONE_BY_ONE) return ahead > 0 ? said.inDays(far) : said.daysAgo(far)
  if (far <= DAYS_SAID_IN_WEEKS) return (ahead > 0 ? said.inWeeks : said.weeksAgo)(Math.round(far / 7))
  return (ahead > 0 ? said.inMonths : said.monthsAgo)(Math.round(far / DAYS_OF_A_MONTH))
}

/** When it is due, or opens, with the day itself beside it. */
export function describeDue({ state, opensOn, dueOn }: Pick<TaskView, 'state' | 'opensOn' | 'dueOn'>, today: Day, speech: Pick<Speech, 'words' | 'language'>): string {
  const { day: said } = speech.words.activity
  const written = (day: Day) => [formatDay(day, speech.language), describeDay(day, today, speech)] as const
  switch (state) {
    case 'upcoming':
      return said.opens(...written(opensOn))
    case 'overdue':
      return said.wasDue(...written(dueOn))
    case 'shown-only':
      return said.plannedFor(formatDay(dueOn, speech.language))
    case 'open':
    case 'due-soon':
    case 'fulfilled':
    case 'excluded':
      return dueOn < today ? said.wasDue(...written(dueOn)) : said.due(...written(dueOn))
  }
}

import { countAudience as countQuestion, plannedDays } from '../../core/api/authoring-questions'
import type { AnswerOf } from '../../core/api/question'
import { addDays, type Day } from '../../core/days/day'
import { Audience } from '../../core/obligations/audience'
import { planRelease } from '../../core/obligations/owe-lessons'
import { listCalendarRounds } from '../../core/obligations/recurrence'
import { LearnRequirement } from '../../core/obligations/requirement'
import { Schedule } from '../../core/obligations/schedule'
import { audienceOfDraft } from '../../core/publishing/audience-draft'
import { listSchemaProblems } from '../../core/publishing/field-problem'
import { countAudience } from '../../core/publishing/list-audience'
import { cadenceOfDraft, type RequirementDraft } from '../../core/publishing/requirement-draft'
import { scheduleOfDraft, type ScheduleDraft } from '../../core/publishing/schedule-draft'
import { answered, type Handler } from './handler'
import { mayCount } from './wheel-author'

/** How many an audience includes today, and where, while it is being built. */
export const answerCountAudience: Handler<typeof countQuestion> = {
  question: countQuestion,
  mayAsk: ['Controller', 'leader'],
  handle({ input, ...asked }) {
    const { state, today } = asked
    if (!mayCount(input.audience, asked)) return Promise.resolve(answered({ concerned: 0, byUnit: [], problems: [{ path: 'audience.within', problem: 'outside-own-unit' }] }))
    const parsed = Audience.safeParse(audienceOfDraft(input.audience))
    if (!parsed.success) return Promise.resolve(answered({ concerned: 0, byUnit: [], problems: listSchemaProblems(parsed.error, 'audience') }))
    return Promise.resolve(answered({ ...countAudience(state.organisation, parsed.data, today), problems: [] }))
  },
}

/** As many as a page shows at a glance. */
const MOST_DAYS = 6
/** A yearly one six times. */
const DAYS_AHEAD = 7 * 366

/** The next days on which something opens and is due, as the engine reckons them. */
export const answerPlannedDays: Handler<typeof plannedDays> = {
  question: plannedDays,
  mayAsk: ['Controller', 'leader'],
  handle({ input: { dueInDays, schedule, cadence, lessons = 0 }, today }) {
    if (cadence) return Promise.resolve(answered(planLessons(cadence, lessons, today, dueInDays)))
    return Promise.resolve(answered(schedule ? planSchedule(schedule, today, dueInDays) : { days: [], problems: [] }))
  },
}

type Planned = AnswerOf<typeof plannedDays>

function planLessons(draft: RequirementDraft['cadence'], lessons: number, today: Day, dueInDays: number): Planned {
  const cadence = LearnRequirement.shape.cadence.safeParse(cadenceOfDraft(draft))
  if (!cadence.success) return { days: [], problems: listSchemaProblems(cadence.error, 'cadence') }
  const opensOn = Array.from({ length: lessons }, (_, index) => planRelease({ cadence: cadence.data }, index, today))
  return { days: opensOn.map((day) => ({ opensOn: day, dueOn: addDays(day, dueInDays) })), problems: [] }
}

/** The next rounds of a schedule, or what is wrong with it. */
export function planSchedule(draft: ScheduleDraft, today: Day, dueInDays: number): Planned {
  const schedule = Schedule.safeParse(scheduleOfDraft(draft))
  return schedule.success ? { days: planRounds(schedule.data, today, dueInDays), problems: [] } : { days: [], problems: listSchemaProblems(schedule.error, 'schedule') }
}

function planRounds(schedule: Schedule, today: Day, dueInDays: number): { opensOn: Day; dueOn: Day }[] {
  switch (schedule.kind) {
    case 'calendar':
      return listCalendarRounds(schedule, today, addDays(today, DAYS_AHEAD))
        .slice(0, MOST_DAYS)
        .map(({ opensOn, dueOn }) => ({ opensOn, dueOn }))
    case 'one-off':
      return [{ opensOn: addDays(schedule.dueOn, -schedule.leadDays), dueOn: schedule.dueOn }]
    case 'from-hiring':
    case 'from-version':
    case 'after-fulfilment':
      return [{ opensOn: today, dueOn: addDays(today, dueInDays) }]
    // Their days are those of each object, and of each sign-off.
    case 'own-date':
    case 'follow-up':
      return []
  }
}

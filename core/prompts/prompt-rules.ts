import { z } from 'zod'
import { Day } from '../days/day'
import { UnitId } from '../organisation/organisation-change'

/** `MM-DD`, a day of every year. */
const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** When an open obligation is prompted again, and who is told when that does not help. */
export const Ladder = z.strictObject({
  /** Days after the first prompt, each later than the one before. */
  remindAfterDays: z.array(z.int().min(1).max(365)).max(8).refine(isRising, 'each later than the one before'),
  /** Once more on these days of every year, also long after the last reminder: the half-yearly rounds. */
  yearlyOn: z.array(DayOfYear).max(4).refine(isRising, 'each later than the one before'),
  /** Days after it was due when the leader is told by name. Absent: never. */
  leaderAfterDays: z.int().min(0).max(365).optional(),
  /** Days after it was due when the leader above is told by figures. Absent: never. */
  aboveAfterDays: z.int().min(0).max(365).optional(),
})
export type Ladder = z.infer<typeof Ladder>

/** How often one person may be prompted, over everything that is owed. */
export const Budget = z.strictObject({
  /** At most one prompt within so many days: 1 is one a day. */
  everyDays: z.int().min(1).max(60),
  /** And so many within 30 days. */
  perMonth: z.int().min(1).max(30),
})
export type Budget = z.infer<typeof Budget>

/** When prompts may go out, by the wall clock in Norway. */
export const SendingWindow = z.strictObject({
  /** 1 is Monday, 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  fromHour: z.int().min(0).max(23),
  /** Not any more from this hour on; 24 is midnight. */
  untilHour: z.int().min(1).max(24),
  onPublicHolidays: z.boolean(),
})
export type SendingWindow = z.infer<typeof SendingWindow>

/** Units with hours of their own, and all below them: nursing homes in shifts, schools. The nearest one above a workplace counts. */
const SendingGroup = z.strictObject({
  title: z.string().min(1).max(80),
  unitIds: z.array(UnitId).min(1).max(300),
  hours: SendingWindow,
  /** Added to every day of the ladder: who works in shifts has longer. */
  extraDays: z.int().min(0).max(60),
})

/** Days on which nothing is sent, such as school holidays of a sector; without units for everybody. */
const ClosedPeriod = z.strictObject({ title: z.string().min(1).max(80), from: Day, to: Day, unitIds: z.array(UnitId).min(1).max(300).optional() }).refine(({ from, to }) => from <= to, 'ends before it begins')

/** How the municipality prompts: published by a controller, whole, as a version of its own. */
export const PromptRules = z.strictObject({
  ladder: Ladder,
  /** Requirements with a ladder of their own. */
  ladders: z.array(z.strictObject({ requirementId: z.string().regex(/^[a-z0-9-]{1,40}$/), ladder: Ladder })).max(100),
  employees: Budget,
  leaders: Budget,
  hours: SendingWindow,
  groups: z.array(SendingGroup).max(50),
  closed: z.array(ClosedPeriod).max(200),
  /** Weeks of every year in which nothing is sent (*fellesferie*). */
  quietWeeks: z.strictObject({ from: z.int().min(1).max(53), to: z.int().min(1).max(53) }).optional(),
  /** Prompts of a day begin within so many minutes of the window's beginning, each person at their own time. */
  spreadMinutes: z.int().min(0).max(480),
  snooze: z.strictObject({ days: z.int().min(1).max(30), times: z.int().min(0).max(5) }),
  /** For whom the app is installed where Teams lets us: whoever is prompted, only those a campaign is about, or nobody. */
  installs: z.enum(['always', 'campaigns', 'never']),
  /** No more than so many prompts a day in all, whatever the rules say. */
  mostPerDay: z.int().min(1).max(200_000),
  /** Nothing is sent at all until this is taken back. */
  isStopped: z.boolean(),
})
export type PromptRules = z.infer<typeof PromptRules>

/** What holds until a controller publishes something else. */
export const STANDARD_PROMPT_RULES: PromptRules = {
  ladder: { remindAfterDays: [7, 21], yearlyOn: ['03-01', '09-01'], leaderAfterDays: 7, aboveAfterDays: 30 },
  ladders: [],
  employees: { everyDays: 3, perMonth: 6 },
  leaders: { everyDays: 1, perMonth: 12 },
  hours: { weekdays: [1, 2, 3, 4, 5], fromHour: 8, untilHour: 15, onPublicHolidays: false },
  groups: [],
  closed: [],
  // Three weeks of July, when most of the country is on holiday.
  quietWeeks: { from: 28, to: 30 },
  spreadMinutes: 30,
  snooze: { days: 7, times: 2 },
  installs: 'always',
  mostPerDay: 60_000,
  isStopped: false,
}

export function ladderOf({ ladder, ladders }: PromptRules, requirementId: string): Ladder {
  return ladders.find((own) => own.requirementId === requirementId)?.ladder ?? ladder
}

/** Whether somebody without a chat may be given the app for what is to be sent to them. */
export function mayInstall({ installs }: Pick<PromptRules, 'installs'>, isForCampaign: boolean): boolean {
  return installs === 'always' || (installs === 'campaigns' && isForCampaign)
}

function isRising(values: readonly (number | string)[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? value))
}

import type { Instant } from '../../../core/days/day'
import type { Fact } from '../../../core/facts/fact'
import type { LogState } from '../../../core/facts/log-state'
import { decidePromptRules } from '../../../core/prompts/decide-prompt-rules'
import { STANDARD_PROMPT_RULES, type PromptRules } from '../../../core/prompts/prompt-rules'
import type { Publisher } from '../../../core/publishing/decide-lesson-publication'
import { SampleHistoryError } from './sample-history-error'

/**
 * The sample's rules for prompts: at any hour of any day and each at once, and the app is installed for whomever a campaign is
 * about. A real municipality keeps working hours, as the standard rules do.
 */
export function planPromptRules(state: LogState, by: Publisher, at: Instant): Fact[] {
  const { quietWeeks: _, ...standard } = STANDARD_PROMPT_RULES
  const rules: PromptRules = {
    ...standard,
    employees: { everyDays: 1, perMonth: 12 },
    hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], fromHour: 0, untilHour: 24, onPublicHolidays: true },
    spreadMinutes: 0,
    installs: 'campaigns',
  }
  const decision = decidePromptRules(state, { version: 1, rules, reason: 'Kommunens egne regler' }, by, new Date(at))
  if (decision.outcome !== 'decided') throw new SampleHistoryError('Rules for prompts', decision)
  return [decision.fact]
}

import type { PromptRules } from './prompt-rules'

/** All that decides whether somebody is prompted now. */
export type PromptCase = {
  isStopped: boolean
  /** The campaign, where it is one's: paused or called off, or on the way. */
  isCancelled: boolean
  isFulfilled: boolean
  isExcluded: boolean
  isUnreachable: boolean
  isSnoozed: boolean
  /** Days since the last prompt; undefined for somebody who was never prompted. */
  daysSince: number | undefined
  timesInMonth: number
  isLeader: boolean
  isInWindow: boolean
}

export type Held = 'stopped' | 'cancelled' | 'fulfilled' | 'excluded' | 'unreachable' | 'budget-used' | 'snoozed' | 'outside-window'
export type Verdict = 'send' | Held

/** The policy, in the order in which it holds somebody back; asked when planning and again just before anything is sent. */
export function judgePrompt(about: PromptCase, rules: Pick<PromptRules, 'employees' | 'leaders'>): Verdict {
  if (about.isStopped) return 'stopped'
  if (about.isCancelled) return 'cancelled'
  if (about.isFulfilled) return 'fulfilled'
  if (about.isExcluded) return 'excluded'
  if (about.isUnreachable) return 'unreachable'
  if (isBudgetUsed(about, about.isLeader ? rules.leaders : rules.employees)) return 'budget-used'
  if (about.isSnoozed) return 'snoozed'
  if (!about.isInWindow) return 'outside-window'
  return 'send'
}

function isBudgetUsed({ daysSince, timesInMonth }: PromptCase, { everyDays, perMonth }: PromptRules['employees']): boolean {
  return timesInMonth >= perMonth || (daysSince !== undefined && daysSince < everyDays)
}

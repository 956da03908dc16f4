import type { Day } from '../days/day'

/** Of one obligation: the day it was first prompted, and the highest rung of the ladder that was; 0 is the first prompt. */
export type AskedBefore = { firstOn: Day; rung: number }

/** What is remembered of the prompts one person has had. */
export type PromptMemory = {
  /** By obligation key. */
  asked: ReadonlyMap<string, AskedBefore>
  /** Days on which something was or may have been sent, earliest first. */
  promptedOn: readonly Day[]
  /** Campaigns that have reached them, or may have. */
  campaigns: ReadonlySet<string>
  /** When a leader was last told of who is late. */
  lateOn?: Day
  /** Not before that day, by their own wish. */
  snoozedUntil?: Day
  /** Whether their chat is known; without it the app may have to be installed first. */
  hasChat: boolean
  /** Teams said so, and they have done nothing there since. */
  unreachable?: UnreachableReason
}

export const NEVER_PROMPTED: PromptMemory = { asked: new Map(), promptedOn: [], campaigns: new Set(), hasChat: true }

/** Why Teams does not reach somebody. */
export const UNREACHABLE_REASONS = ['blocked', 'not-installed', 'uninstalled', 'disabled-by-admin', 'no-licence', 'no-account', 'account-disabled', 'left'] as const
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number]

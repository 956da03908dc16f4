import { hourOf } from '../days/day'

/** From this hour in Norway on a card may come without anybody having just decided it. */
const FIRST_HOUR = 7

/** What is known of the prompts a person has had. */
export type Prompted = {
  /** Obligations, lessons and weeks that some card has told them of, prompted or on their own request. */
  askedKeys: ReadonlySet<string>
  /** Whether their budget is used: nothing more is sent to them today. */
  isPromptedToday: boolean
}

/** Whether the hour has come from which prompts go out by themselves. */
export function isMorning(now: Date): boolean {
  return hourOf(now) >= FIRST_HOUR
}

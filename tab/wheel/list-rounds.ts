import type { WheelActivity, WheelMark } from '../../core/api/wheel-views'
import { compareDays } from '../../core/days/day'
import type { StandingState } from '../../core/obligations/obligation'
import { compareStates, stateOfMark } from '../../core/wheel/pressing-state'

/** One round of one activity: a line of the list, a mark of the wheel. */
export type Round = { key: string; activity: WheelActivity; mark: WheelMark; state: StandingState }
export type MonthOfRounds = { /** 1 to 12. */ month: number; rounds: Round[] }

/** Made once: there may be thousands to compare. */
const TITLES = new Intl.Collator('nb')

/** By day, on the same day the most pressing first, then by title. */
export function listRounds(activities: readonly WheelActivity[]): Round[] {
  return activities
    .flatMap((activity) => activity.marks.map((mark): Round => ({ key: `${activity.requirementId}/${mark.round}`, activity, mark, state: stateOfMark(activity, mark) })))
    .sort((one, other) => compareDays(one.mark.dueOn, other.mark.dueOn) || compareStates(one.state, other.state) || TITLES.compare(one.activity.title, other.activity.title))
}

/** The months that hold something. */
export function groupByMonth(rounds: readonly Round[]): MonthOfRounds[] {
  const months: MonthOfRounds[] = []
  for (const round of rounds) {
    const month = Number(round.mark.dueOn.slice(5, 7))
    const last = months.at(-1)
    if (last?.month === month) last.rounds.push(round)
    else months.push({ month, rounds: [round] })
  }
  return months
}

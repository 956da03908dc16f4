import type { WheelActivity, WheelMark } from '../../core/api/wheel-views'
import { compareDays } from '../../core/days/day'
import type { StandingState } from '../../core/obligations/obligation'
import { stateOfMark, STATES_BY_WEIGHT } from '../../core/wheel/pressing-state'

/** One round of one activity. */
export type PaperRound = { activity: WheelActivity; mark: WheelMark }
/** Rounds in one state, the first due first. */
export type PaperGroup = { state: StandingState; rounds: PaperRound[] }

/** All rounds by state, what presses most first; states that none is in are left out. */
export function listGroups(activities: readonly WheelActivity[]): PaperGroup[] {
  const rounds = activities.flatMap((activity) => activity.marks.map((mark): PaperRound & { state: StandingState } => ({ activity, mark, state: stateOfMark(activity, mark) })))
  return STATES_BY_WEIGHT.map((state) => ({ state, rounds: rounds.filter((round) => round.state === state).sort(byDay) })).filter((group) => group.rounds.length > 0)
}

function byDay(one: PaperRound, other: PaperRound): number {
  return compareDays(one.mark.dueOn, other.mark.dueOn) || one.activity.title.localeCompare(other.activity.title, 'nb')
}

/**
 * As many as there is room for, from the first; how many are left is told, which takes a line of its own. A group is begun only
 * where at least one of its rounds has room too.
 */
export function fitGroups(groups: readonly PaperGroup[], room: number, { heading, line, more }: { heading: number; line: (round: PaperRound) => number; more: number }): { shown: PaperGroup[]; left: number } {
  const all = groups.reduce((sum, { rounds }) => sum + rounds.length, 0)
  if (allFit(groups, room, { heading, line })) return { shown: [...groups], left: 0 }
  const shown: PaperGroup[] = []
  let [used, count] = [more, 0]
  for (const { state, rounds } of groups) {
    const fitting: PaperRound[] = []
    used += heading
    for (const round of rounds) {
      if (used + line(round) > room) break
      used += line(round)
      fitting.push(round)
    }
    if (fitting.length > 0) shown.push({ state, rounds: fitting })
    count += fitting.length
    if (fitting.length < rounds.length) break
  }
  return { shown, left: all - count }
}

/** Asks no further than it must: how high a line is takes long to find out, and there may be thousands. */
function allFit(groups: readonly PaperGroup[], room: number, { heading, line }: { heading: number; line: (round: PaperRound) => number }): boolean {
  let used = 0
  for (const { rounds } of groups) {
    used += heading
    for (const round of rounds) if ((used += line(round)) > room) return false
  }
  return used <= room
}

import { addDays, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { rulesOn, type RuleVersion } from '../obligations/rules'
import { onlyAbout } from './foresee'

export type MovableRound = { round: string; opensOn: Day; dueOn: Day; isMoved: boolean }

/**
 * The rounds of a requirement that are one for everybody, open or to come: those of a calendar, a single day, and a lesson that was
 * brought back. What is owed from each person's own first day has no day that could be moved for all.
 */
export function listMovableRounds(state: LogState, requirementId: string, today: Day): MovableRound[] {
  const [rule] = rulesOn(onlyAbout(state, [requirementId]), today).rules
  if (!rule || rule.withdrawal) return []
  const back = rule.returns.map(({ lessonId, returnNumber, effectiveOn, dueInDays }) => ({ round: `${lessonId}/again-${returnNumber}`, opensOn: effectiveOn, dueOn: addDays(effectiveOn, dueInDays) }))
  const rounds = [...rule.versions.flatMap(listRounds), ...back]
  return rounds
    .map(({ round, opensOn, dueOn }) => ({ round, opensOn, dueOn: rule.movedTo.get(round) ?? dueOn, isMoved: rule.movedTo.has(round) }))
    .filter(({ dueOn }) => dueOn >= addDays(today, -DAYS_LOOKED_BACK))
}

/** A round that is overdue may still be given more time. */
const DAYS_LOOKED_BACK = 183

function listRounds({ schedule, rounds }: RuleVersion): { round: string; opensOn: Day; dueOn: Day }[] {
  if (schedule.kind === 'one-off') return [{ round: 'once', opensOn: addDays(schedule.dueOn, -schedule.leadDays), dueOn: schedule.dueOn }]
  return rounds.map(({ label, opensOn, dueOn }) => ({ round: label, opensOn, dueOn }))
}

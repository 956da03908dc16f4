import { dayOf, toInstant, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { RoundMove } from '../facts/rule-facts'
import { compareOwed, isOpen, nameOf } from './compare-owed'
import { findActivity } from '../wheel/list-tasks'
import type { Publisher } from './decide-lesson-publication'
import type { FieldProblem } from './field-problem'
import { foresee, onlyAbout } from './foresee'
import { listMovableRounds } from './list-movable-rounds'
import { createTally, type Tally } from './tally'

/** `subject`: only for this one, as it is called in the records. */
export type RoundMoveDraft = { requirementId: string; round: string; subject?: string | undefined; dueOn: Day; reason: string }

export type RoundMoveDecision = { outcome: 'move'; move: RoundMove } | { outcome: 'not-found' } | { outcome: 'not-ready'; problems: FieldProblem[] }

/** Moves the day a round is due, for everybody or for one alone. The right to do so is checked by the caller. */
export function decideRoundMove(
  state: LogState,
  { requirementId, round, subject, dueOn, reason }: RoundMoveDraft,
  { personId, oid, tenantId, appVersion }: Publisher,
  now: Date,
): RoundMoveDecision {
  const today = dayOf(now)
  const known = subject === undefined ? listMovableRounds(state, requirementId, today).find((movable) => movable.round === round) : findOfOne(state, { requirementId, round, subject }, today)
  if (!known) return { outcome: 'not-found' }
  const problems: FieldProblem[] = []
  if (dueOn < today) problems.push({ path: 'dueOn', problem: 'effective-before-today' })
  if (dueOn < known.opensOn) problems.push({ path: 'dueOn', problem: 'due-before-open' })
  if (dueOn === known.dueOn) problems.push({ path: 'dueOn', problem: 'unchanged' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return {
    outcome: 'move',
    move: {
      kind: 'round-move',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      requirementId,
      round,
      ...(subject !== undefined && { subject }),
      step: (state.decisions.get(requirementId)?.moves ?? []).filter((move) => move.round === round && move.subject === subject).length,
      dueOn,
      reason: reason.normalize(),
    },
  }
}

/** What one subject still owes of an activity. */
function findOfOne(state: LogState, of: { requirementId: string; round: string; subject: string }, today: Day): { opensOn: Day; dueOn: Day } | undefined {
  const standing = findActivity(state, of, today)?.standing
  return standing && (standing.state === 'upcoming' || isOpen(standing)) ? standing.obligation : undefined
}

/** Tasks whose day changes, open ones and those to come. */
export function previewRoundMove(state: LogState, move: RoundMove, today: Day): Tally<'open' | 'upcoming'> {
  const before = onlyAbout(state, [move.requirementId])
  const tally = createTally(state.organisation, today, ['open', 'upcoming'])
  for (const { unitId, ...owed } of compareOwed(before, foresee(before, move), today))
    for (const standing of owed.after) {
      if (standing.obligation.round !== move.round) continue
      const was = owed.before.find((other) => nameOf(other) === nameOf(standing))
      if (was?.obligation.dueOn === standing.obligation.dueOn) continue
      if (standing.state === 'upcoming') tally.add(unitId, { upcoming: 1 })
      else if (isOpen(standing)) tally.add(unitId, { open: 1 })
    }
  return tally.sum()
}

import { dayOf, toInstant, type Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { RequirementWithdrawal } from '../facts/rule-facts'
import { compareOwed, countTasks } from './compare-owed'
import type { Publisher } from './decide-lesson-publication'
import type { FieldProblem } from './field-problem'
import { foresee, onlyAbout } from './foresee'
import { createTally, type Tally } from './tally'

export type WithdrawalDraft = { requirementId: string; effectiveOn: Day; reason: string }

export type WithdrawalDecision =
  | { outcome: 'withdraw'; withdrawal: RequirementWithdrawal }
  | { outcome: 'not-found' }
  | { outcome: 'not-ready'; problems: FieldProblem[] }

/** Ends a requirement in its latest version; a later publication begins anew. The right to do so is checked by the caller. */
export function decideWithdrawal(
  state: Pick<LogState, 'requirements' | 'decisions'>,
  { requirementId, effectiveOn, reason }: WithdrawalDraft,
  { personId, oid, tenantId, appVersion }: Publisher,
  now: Date,
): WithdrawalDecision {
  const latest = state.requirements.get(requirementId)?.at(-1)
  if (!latest) return { outcome: 'not-found' }
  const problems: FieldProblem[] = []
  if (effectiveOn < dayOf(now)) problems.push({ path: 'effectiveOn', problem: 'effective-before-today' })
  if (effectiveOn < latest.effectiveOn) problems.push({ path: 'effectiveOn', problem: 'effective-before-previous' })
  if (isWithdrawn(state, requirementId)) problems.push({ path: 'requirementId', problem: 'already-withdrawn' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return {
    outcome: 'withdraw',
    withdrawal: {
      kind: 'requirement-withdrawal',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      requirementId,
      version: latest.version,
      effectiveOn,
      reason: reason.normalize(),
    },
  }
}

/** Whether the latest version is withdrawn, from whatever day. */
export function isWithdrawn({ requirements, decisions }: Pick<LogState, 'requirements' | 'decisions'>, requirementId: string): boolean {
  const latest = requirements.get(requirementId)?.at(-1)
  return decisions.get(requirementId)?.withdrawals.some(({ version }) => version === latest?.version) ?? false
}

/** Open tasks that nobody owes any more from that day, and who had them. */
export function previewWithdrawal(state: LogState, withdrawal: RequirementWithdrawal): Tally<'concerned' | 'closed'> {
  const before = onlyAbout(state, [withdrawal.requirementId])
  const tally = createTally(state.organisation, withdrawal.effectiveOn, ['concerned', 'closed'])
  for (const owed of compareOwed(before, foresee(before, withdrawal), withdrawal.effectiveOn)) {
    const { closed } = countTasks(owed)
    if (closed > 0) tally.add(owed.unitId, { concerned: 1, closed })
  }
  return tally.sum()
}

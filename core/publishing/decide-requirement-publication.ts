import { dayOf, toInstant, type Day } from '../days/day'
import { canonicalJson } from '../facts/canonical-json'
import type { LogState } from '../facts/log-state'
import type { RequirementPublication } from '../facts/rule-facts'
import { Requirement } from '../obligations/requirement'
import { listRequirementProblems } from '../obligations/requirement-problems'
import type { Publisher } from './decide-lesson-publication'
import { listSchemaProblems, type FieldProblem } from './field-problem'
import { draftOfRequirement, requirementOfDraft, type RequirementDraft } from './requirement-draft'

export type RequirementToPublish = {
  requirementId: string
  effectiveOn: Day
  openRounds: 'keep' | 'change'
  reason: string
  content: RequirementDraft
}

export type RequirementPublicationDecision = { outcome: 'publish'; publication: RequirementPublication } | { outcome: 'not-ready'; problems: FieldProblem[] }

/** The immutable version this draft becomes, or all that stops it. The person's right to publish is checked by the caller. */
export function decideRequirementPublication(
  state: LogState,
  { requirementId, effectiveOn, openRounds, reason, content }: RequirementToPublish,
  { personId, oid, tenantId, appVersion }: Publisher,
  now: Date,
): RequirementPublicationDecision {
  const previous = state.requirements.get(requirementId)?.at(-1)
  const problems: FieldProblem[] = []
  if (effectiveOn < dayOf(now)) problems.push({ path: 'effectiveOn', problem: 'effective-before-today' })
  if (previous && effectiveOn < previous.effectiveOn) problems.push({ path: 'effectiveOn', problem: 'effective-before-previous' })
  const parsed = Requirement.safeParse(requirementOfDraft(requirementId, content))
  if (!parsed.success) return { outcome: 'not-ready', problems: [...listSchemaProblems(parsed.error), ...problems] }
  const requirement = parsed.data
  problems.push(...listRequirementProblems(requirement, state, effectiveOn))
  if (problems.length === 0 && isUnchanged(state, previous, requirement)) problems.push({ path: 'content', problem: 'unchanged' })
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return {
    outcome: 'publish',
    publication: {
      kind: 'requirement-publication',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      actor: personId,
      actorOid: oid,
      version: (previous?.version ?? 0) + 1,
      effectiveOn,
      requirement,
      ...(previous && { openRounds }),
      reason: reason.normalize(),
    },
  }
}

/** Withdrawn, the same may be published again: it begins anew. */
function isUnchanged({ decisions }: Pick<LogState, 'decisions'>, previous: RequirementPublication | undefined, requirement: Requirement): boolean {
  if (!previous || !isSame(previous.requirement, requirement)) return false
  return !decisions.get(requirement.requirementId)?.withdrawals.some(({ version }) => version === previous.version)
}

/** Also where the earlier one spells out what a draft leaves out, such as a form that asks nothing. */
function isSame(previous: Requirement, requirement: Requirement): boolean {
  const { requirementId } = previous
  return canonicalJson(requirementOfDraft(requirementId, draftOfRequirement(previous, FIRST_DAY))) === canonicalJson(requirement)
}

/** Only what begins empty needs one. */
const FIRST_DAY = '2000-01-01'

import { toInstant } from '../days/day'
import type { PromptRulesPublication } from '../facts/campaign-facts'
import type { LogState } from '../facts/log-state'
import type { Publisher } from '../publishing/decide-lesson-publication'
import type { FieldProblem } from '../publishing/field-problem'
import type { PromptRules } from './prompt-rules'

export type PromptRulesDecision = { outcome: 'decided'; fact: PromptRulesPublication } | { outcome: 'not-ready'; problems: FieldProblem[] } | { outcome: 'out-of-date' }

/** Publishes how prompts go out, whole. Stopping everything is never refused for what else is in the rules. */
export function decidePromptRules(state: LogState, { version, rules, reason }: { version: number; rules: PromptRules; reason: string }, { personId, oid, tenantId, appVersion }: Publisher, now: Date): PromptRulesDecision {
  if (version !== state.promptRules.length + 1) return { outcome: 'out-of-date' }
  const problems = rules.isStopped ? [] : listProblems(state, rules)
  if (problems.length > 0) return { outcome: 'not-ready', problems }
  return { outcome: 'decided', fact: { kind: 'prompt-rules-publication', v: 1, tenantId, appVersion, recordedAt: toInstant(now), actor: personId, actorOid: oid, version, rules, reason } }
}

function listProblems({ organisation, requirements }: LogState, { hours, groups, closed, ladders }: PromptRules): FieldProblem[] {
  const unknown = (unitIds: readonly string[], path: string) => unitIds.flatMap((unitId, index) => (organisation.units.has(unitId) ? [] : [{ path: `${path}.${String(index)}`, problem: 'unknown-unit' }]))
  const isEmpty = ({ fromHour, untilHour }: PromptRules['hours']) => untilHour <= fromHour
  return [
    ...(isEmpty(hours) ? [{ path: 'hours.untilHour', problem: 'before-start' }] : []),
    ...groups.flatMap((group, index) => [...(isEmpty(group.hours) ? [{ path: `groups.${String(index)}.hours.untilHour`, problem: 'before-start' }] : []), ...unknown(group.unitIds, `groups.${String(index)}.unitIds`)]),
    ...closed.flatMap(({ unitIds = [] }, index) => unknown(unitIds, `closed.${String(index)}.unitIds`)),
    ...ladders.flatMap(({ requirementId }, index) => (requirements.has(requirementId) ? [] : [{ path: `ladders.${String(index)}.requirementId`, problem: 'unknown' }])),
  ]
}

import type { LogState, RuleDecisions } from '../facts/log-state'
import type { LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal, RoundMove } from '../facts/rule-facts'

/** What a controller is about to decide. */
export type Foreseen = LessonPublication | RequirementPublication | RequirementWithdrawal | LessonReturn | RoundMove

/** The state as far as it speaks of these requirements: nothing else is reckoned for a preview. */
export function onlyAbout(state: LogState, requirementIds: readonly string[]): LogState {
  const requirements = new Map(requirementIds.flatMap((id) => (state.requirements.has(id) ? [[id, state.requirements.get(id) ?? []] as const] : [])))
  return { ...state, requirements, prepared: { rules: new Map() } }
}

/** The state as it will be once that is decided. The state itself stays as it is, and nothing is stored. */
export function foresee(state: LogState, fact: Foreseen): LogState {
  const fresh = { ...state, prepared: { rules: new Map() } }
  switch (fact.kind) {
    case 'lesson-publication':
      return { ...fresh, lessons: withMore(state.lessons, fact.lessonId, fact) }
    case 'requirement-publication':
      return { ...fresh, requirements: withMore(state.requirements, fact.requirement.requirementId, fact) }
    case 'requirement-withdrawal':
      return { ...fresh, decisions: withDecided(state, fact.requirementId, ({ withdrawals }) => ({ withdrawals: [...withdrawals, fact] })) }
    case 'lesson-return':
      return { ...fresh, decisions: withDecided(state, fact.requirementId, ({ returns }) => ({ returns: [...returns, fact] })) }
    case 'round-move':
      return { ...fresh, decisions: withDecided(state, fact.requirementId, ({ moves }) => ({ moves: [...moves, fact] })) }
  }
}

function withMore<T>(known: ReadonlyMap<string, T[]>, key: string, value: T): Map<string, T[]> {
  return new Map(known).set(key, [...(known.get(key) ?? []), value])
}

function withDecided({ decisions }: LogState, requirementId: string, change: (known: RuleDecisions) => Partial<RuleDecisions>): LogState['decisions'] {
  const known = decisions.get(requirementId) ?? { withdrawals: [], returns: [], moves: [] }
  return new Map(decisions).set(requirementId, { ...known, ...change(known) })
}

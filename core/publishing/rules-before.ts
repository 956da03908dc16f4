import type { Instant } from '../days/day'
import type { LogState } from '../facts/log-state'

/** The state with the rules that had been decided before that moment. The organisation, and what people did, are as they are now. */
export function rulesBefore(state: LogState, moment: Instant): LogState {
  const before = <Decided extends { recordedAt: Instant }>(facts: readonly Decided[]) => facts.filter(({ recordedAt }) => recordedAt < moment)
  const beforeOf = <Published extends { recordedAt: Instant }>(published: ReadonlyMap<string, Published[]>) =>
    new Map([...published].map(([id, facts]) => [id, before(facts)] as const).filter(([, facts]) => facts.length > 0))
  return {
    ...state,
    documents: beforeOf(state.documents),
    lessons: beforeOf(state.lessons),
    requirements: beforeOf(state.requirements),
    decisions: new Map([...state.decisions].map(([id, { withdrawals, returns, moves }]) => [id, { withdrawals: before(withdrawals), returns: before(returns), moves: before(moves) }])),
    exemptions: beforeOf(state.exemptions),
    prepared: { rules: new Map() },
  }
}

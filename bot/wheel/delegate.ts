import type { DelegationRecord } from '../../core/facts/activity-facts'
import { decideDelegation, decideEndOfDelegation, type DelegationDecision, type DelegationWish } from '../../core/wheel/decide-delegation'
import type { ActivityReference, ActivitySource } from '../../core/wheel/decide-sign-off'
import { readSubject, type WheelParts } from './wheel-parts'

export type Delegating =
  | { outcome: 'done'; record: DelegationRecord | undefined; factKey?: string }
  | Exclude<DelegationDecision, { outcome: 'delegate' } | { outcome: 'already-so' }>

/** Lets a colleague do it. */
export async function delegate(parts: WheelParts, wish: DelegationWish, source: ActivitySource, now: Date): Promise<Delegating> {
  return carryOut(parts, decideDelegation(await readSubject(parts, wish.subject), wish, source, now))
}

/** The delegate returns it, or the leader takes it back. */
export async function endDelegation(parts: WheelParts, wish: ActivityReference & { deed: 'return' | 'end'; reason: string }, source: ActivitySource, now: Date): Promise<Delegating> {
  return carryOut(parts, decideEndOfDelegation(await readSubject(parts, wish.subject), wish, source, now))
}

async function carryOut({ journal }: WheelParts, decision: DelegationDecision): Promise<Delegating> {
  if (decision.outcome === 'already-so') return { outcome: 'done', record: decision.record }
  if (decision.outcome !== 'delegate') return decision
  const { outcome, fact } = await journal.save(decision.record)
  // Two at once: whoever was second looks again at how it is now.
  if (outcome === 'exists' && !isSame(fact.fact, decision.record)) return { outcome: 'out-of-date' }
  return { outcome: 'done', record: decision.record, factKey: fact.factKey }
}

function isSame(saved: { kind: string }, wanted: DelegationRecord): boolean {
  if (saved.kind !== 'delegation') return false
  const { deed, toPersonId, isStanding, actorOid } = saved as DelegationRecord
  return deed === wanted.deed && toPersonId === wanted.toPersonId && isStanding === wanted.isStanding && actorOid === wanted.actorOid
}

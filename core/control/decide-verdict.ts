import { dayOf, toInstant } from '../days/day'
import type { SpotCheckVerdict } from '../facts/control-facts'
import type { LogState } from '../facts/log-state'
import type { Publisher } from '../publishing/decide-lesson-publication'
import { judgeSpotCheck, type Sample } from './judge-spot-check'

export type VerdictWish = Pick<SpotCheckVerdict, 'checkId' | 'about' | 'holds' | 'note'>
export type VerdictDecision =
  | { outcome: 'judge'; verdict: SpotCheckVerdict }
  | { outcome: 'already'; verdict: SpotCheckVerdict }
  | { outcome: 'not-found' }
  /** Who signed off, or showed the evidence, judges nothing. */
  | { outcome: 'own' }
  /** There is no evidence to judge. */
  | { outcome: 'not-shown' }
  /** What does not hold is told why. */
  | { outcome: 'no-reason' }

/** A second person says whether the evidence holds; once. */
export function decideVerdict(state: LogState, { checkId, about, holds, note }: VerdictWish, judge: Publisher, now: Date): VerdictDecision {
  const check = state.spotChecks.get(checkId)
  const sample = check && judgeSpotCheck(state, check, dayOf(now)).find(({ recordKey }) => recordKey === about)
  if (!sample) return { outcome: 'not-found' }
  if (isOwn(sample, judge)) return { outcome: 'own' }
  if (sample.verdict) return { outcome: 'already', verdict: sample.verdict }
  if (sample.state !== 'shown') return { outcome: 'not-shown' }
  if (!holds && note.trim().length < LEAST_NOTE) return { outcome: 'no-reason' }
  const { personId, oid, tenantId, appVersion } = judge
  return { outcome: 'judge', verdict: { kind: 'spot-check-verdict', v: 1, tenantId, appVersion, recordedAt: toInstant(now), actor: personId, actorOid: oid, checkId, about, holds, note } }
}

const LEAST_NOTE = 3

/** By person and by account: somebody may have had another account then. */
export function isOwn({ signOff, evidence }: Pick<Sample, 'signOff' | 'evidence'>, { personId, oid }: Pick<Publisher, 'personId' | 'oid'>): boolean {
  return [signOff.record, ...(evidence ? [evidence.record] : [])].some(({ actor, actorOid }) => actor === personId || actorOid === oid)
}

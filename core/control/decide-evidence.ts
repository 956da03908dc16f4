import { dayOf, toInstant, type Day } from '../days/day'
import type { SpotCheckEvidence } from '../facts/activity-facts'
import type { LogState } from '../facts/log-state'
import { listAnswerers, parseSubject } from '../obligations/subject'
import type { Organisation } from '../organisation/organisation'
import { findCaller, type CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { judgeSpotCheck, type KeyedEvidence, type Sample } from './judge-spot-check'

export type EvidenceWish = { checkId: string; about: string; text: string }
export type EvidenceDecision =
  /** Files are added once they are kept. */
  | { outcome: 'show'; record: SpotCheckEvidence }
  /** Shown once; more goes to whoever judges it. */
  | { outcome: 'already'; by: KeyedEvidence }
  | { outcome: 'not-yours' }
  /** The day is past, or it was judged or declared void without. */
  | { outcome: 'too-late' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whoever signed it off, or answers for its subject now, shows what there is; once, and by the day that was set. */
export function decideEvidence(state: LogState, { checkId, about, text }: EvidenceWish, { oid, tenantId, appVersion, channel }: RegistrationSource & { channel: SpotCheckEvidence['channel'] }, now: Date): EvidenceDecision {
  const today = dayOf(now)
  const caller = findCaller(state, oid, today)
  if (caller.outcome === 'refused') return caller
  const { personId } = caller.person
  const check = state.spotChecks.get(checkId)
  const sample = check && judgeSpotCheck(state, check, today).find(({ recordKey }) => recordKey === about)
  if (!sample || !mayShow(state.organisation, sample, personId, today)) return { outcome: 'not-yours' }
  if (sample.evidence) return { outcome: 'already', by: sample.evidence }
  if (sample.state !== 'waiting') return { outcome: 'too-late' }
  const { subject, requirementId, round, majorVersion, step } = sample.signOff.record
  return {
    outcome: 'show',
    record: { kind: 'spot-check-evidence', v: 1, tenantId, appVersion, recordedAt: toInstant(now), subject, requirementId, round, majorVersion, step, actor: personId, actorOid: oid, checkId, about, text, files: [], channel },
  }
}

export function mayShow(organisation: Organisation, { signOff: { record } }: Pick<Sample, 'signOff'>, personId: string, today: Day): boolean {
  return record.actor === personId || listAnswerers(organisation, parseSubject(record.subject), today).includes(personId)
}

import { z } from 'zod'
import type { Day } from '../days/day'
import type { PaperSignatureRecord, SignatureRecord } from '../facts/fact'
import type { KeyedRecord } from '../facts/log-state'
import type { CompletionRecord, ImportedCompletionRecord, MeetingCompletionRecord, RegisteredCompletionRecord } from '../facts/training-facts'
import type { SignOffRecord } from '../facts/activity-facts'
import type { ActRequirement, LearnRequirement, Requirement, SignRequirement } from './requirement'

/** Why somebody owes it now. `new-audience`: became a leader, moved, or got another employment class. `follow-up`: a sign-off opened it. */
export const ObligationWhy = z.enum(['new-version', 'new-employment', 'new-audience', 'released', 'renewal', 'brought-back', 'scheduled', 'follow-up'])
export type ObligationWhy = z.infer<typeof ObligationWhy>

export type Obligation = {
  /** In the version that the round keeps. */
  requirement: Requirement
  /**
   * What names the occurrence and never changes: the employment spell, `2026`, `2026-T2`, `once`, or `after-` and the beginning of
   * the key of the record it follows; for a lesson that with the lesson before it, `phishing/spell-7`.
   */
  round: string
  /** See `subjectKey`. */
  subject: string
  majorVersion: number
  opensOn: Day
  dueOn: Day
  why: ObligationWhy
  /** Of a `learn` requirement. */
  lessonId?: string
}

export type SignedRecord = SignatureRecord | PaperSignatureRecord
export type LearnedRecord = CompletionRecord | MeetingCompletionRecord | RegisteredCompletionRecord | ImportedCompletionRecord
/** What fulfils an obligation until it is declared void. */
export type FulfillingRecord = KeyedRecord & { record: SignedRecord | LearnedRecord | SignOffRecord }

/** Why something opened is not owed, though it would be otherwise. Each holds in an audit: since when, and by whom where a person decided. */
export const ExclusionReason = z.enum(['on-leave', 'left', 'left-audience', 'rule-changed', 'withdrawn', 'exempted', 'closed'])
export type ExclusionReason = z.infer<typeof ExclusionReason>
export type Exclusion = { because: ExclusionReason; since: Day; by?: string }

export type Standing = {
  obligation: Obligation
  /** Raised by each voiding; the record of another step is another record. */
  step: number
} & (
  | { state: 'upcoming' | 'open' | 'due-soon' | 'overdue' }
  /** Done in another system: never owed to us, never overdue, never in percentages. */
  | { state: 'shown-only' }
  | { state: 'fulfilled'; by: FulfillingRecord }
  | ({ state: 'excluded' } & Exclusion)
)
export const StandingState = z.enum(['upcoming', 'open', 'due-soon', 'overdue', 'shown-only', 'fulfilled', 'excluded'])
export type StandingState = Standing['state']

/** What fulfils an obligation to sign. */
export type SignedBy = KeyedRecord & { record: SignedRecord }
export type SignStanding = Standing & { obligation: { requirement: SignRequirement }; by?: SignedBy }

/** What fulfils an obligation to learn. */
export type LearnedBy = KeyedRecord & { record: LearnedRecord }
export type LearnStanding = Standing & { obligation: { requirement: LearnRequirement; lessonId: string }; by?: LearnedBy }

/** Of an activity of the wheel. */
export type ActStanding = Standing & { obligation: { requirement: ActRequirement } }

export function isActStanding(standing: Standing): standing is ActStanding {
  return standing.obligation.requirement.kind === 'act'
}

export function isLearnStanding(standing: Standing): standing is LearnStanding {
  return standing.obligation.requirement.kind === 'learn' && standing.obligation.lessonId !== undefined
}

export function isSignStanding(standing: Standing): standing is SignStanding {
  return standing.obligation.requirement.kind === 'sign'
}

/** The day that counts for what comes after it: when it was done, where that was told later. */
export function fulfilledOn({ record, recordedOn }: FulfillingRecord): Day {
  switch (record.kind) {
    case 'paper-signature':
      return record.signedOn
    case 'meeting-completion':
      return record.heldOn
    case 'registered-completion':
    case 'imported-completion':
      return record.completedOn
    case 'sign-off':
      return record.doneOn
    case 'signature':
    case 'completion':
      return recordedOn
  }
}

/** What proves that an obligation is fulfilled, in classes that are never mixed silently. */
export type EvidenceClass = 'own' | 'meeting' | 'registered' | 'imported'

export function evidenceClassOf({ kind }: FulfillingRecord['record']): EvidenceClass {
  switch (kind) {
    case 'signature':
    case 'completion':
    case 'sign-off':
      return 'own'
    case 'meeting-completion':
      return 'meeting'
    case 'paper-signature':
    case 'registered-completion':
      return 'registered'
    case 'imported-completion':
      return 'imported'
  }
}

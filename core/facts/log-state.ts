import { dayOf, type Day, type Instant } from '../days/day'
import type { UnitPeriods } from '../obligations/membership'
import type { KnownRounds } from '../obligations/recurrence'
import type { Rules } from '../obligations/rules'
import { applyOrganisationChange, emptyOrganisation, type Organisation } from '../organisation/organisation'
import type { Subject } from '../obligations/subject'
import { applyOrders, settleMeasures } from './apply-objects'
import type { CampaignFact, PromptRulesPublication } from './campaign-facts'
import type { InspectionFact, SpotCheckDraw, SpotCheckVerdict } from './control-facts'
import { isRecordFact, type DocumentPublication, type Fact, type NumberedFact, type RecordFact } from './fact'
import type { Exemption, LessonPublication, LessonReturn, RequirementPublication, RequirementWithdrawal, RoundMove } from './rule-facts'
import { touchSubjects, type Touched } from './touched-subjects'

/** `number` is absent until the log has numbered it. */
export type KeyedRecord = {
  recordKey: string
  record: RecordFact
  number?: number
  /** The Norwegian day of `record.recordedAt`, worked out once: standings ask for it a million times. */
  recordedOn: Day
}

/** What was decided about a requirement besides its versions, in the order of the log. */
export type RuleDecisions = { withdrawals: RequirementWithdrawal[]; returns: LessonReturn[]; moves: RoundMove[] }

/** Units, roles and objects of rules in force, by the person who answers for them on that day. */
export type AnsweredSubjects = { day: Day; byPerson: ReadonlyMap<string, readonly Exclude<Subject, { kind: 'person' }>[]> }

/** A sample with what was said of it; what was shown as evidence lies with the records of its subjects. */
export type SpotCheck = { draw: SpotCheckDraw; verdicts: SpotCheckVerdict[] }

/** Everything that facts 1…logNumber say. The same facts give the same state on any machine. */
export type LogState = {
  logNumber: number
  organisation: Organisation
  /** In the order of the log. */
  documents: Map<string, DocumentPublication[]>
  lessons: Map<string, LessonPublication[]>
  requirements: Map<string, RequirementPublication[]>
  decisions: Map<string, RuleDecisions>
  exemptions: Map<string, Exemption[]>
  recordsBySubject: Map<string, KeyedRecord[]>
  /** Every revision, in the order of the log. */
  inspections: Map<string, InspectionFact[]>
  spotChecks: Map<string, SpotCheck>
  /** Every decision about each, in the order of the log. */
  campaigns: Map<string, CampaignFact[]>
  promptRules: PromptRulesPublication[]
  /** Subjects of which something was ever delegated to a person, by the person. */
  delegatedTo: Map<string, Set<string>>
  /** The subject of each request for more time that nobody has answered, by the key of the request. */
  openRequests: Map<string, string>
  /** What follows from rules, by day, from the tree, by what is asked of it, and from calendars: only kept so that it need not be worked out for each question. `touched`: for those who keep more, and are told what to look at again. */
  prepared: { rules: Map<Day, Rules>; units?: Map<string, UnitPeriods>; rounds?: KnownRounds; answered?: AnsweredSubjects; touched?: Set<Touched> }
}

export function emptyLogState(): LogState {
  return {
    logNumber: 0,
    organisation: emptyOrganisation(),
    documents: new Map(),
    lessons: new Map(),
    requirements: new Map(),
    decisions: new Map(),
    exemptions: new Map(),
    recordsBySubject: new Map(),
    inspections: new Map(),
    spotChecks: new Map(),
    campaigns: new Map(),
    promptRules: [],
    delegatedTo: new Map(),
    openRequests: new Map(),
    prepared: { rules: new Map() },
  }
}

export function keyRecord(recordKey: string, record: RecordFact, number?: number): KeyedRecord {
  return { recordKey, record, recordedOn: dayOf(record.recordedAt), ...(number !== undefined && { number }) }
}

/** Adds the next fact. A gap or an unknown kind stops the follower: a figure over half the log is worse than none. */
export function applyFact(state: LogState, { number, factKey, fact }: NumberedFact): void {
  if (number !== state.logNumber + 1) throw new LogGapError(state.logNumber + 1, number)
  switch (fact.kind) {
    case 'organisation':
      for (const change of fact.changes) applyOrganisationChange(state.organisation, change)
      break
    case 'document-publication':
      append(state.documents, fact.documentId, fact)
      break
    case 'lesson-publication':
      append(state.lessons, fact.lessonId, fact)
      break
    case 'requirement-publication':
      append(state.requirements, fact.requirement.requirementId, fact)
      break
    case 'requirement-withdrawal':
      decisionsOf(state, fact.requirementId).withdrawals.push(fact)
      break
    case 'lesson-return':
      decisionsOf(state, fact.requirementId).returns.push(fact)
      break
    case 'round-move':
      decisionsOf(state, fact.requirementId).moves.push(fact)
      if (fact.grants !== undefined) state.openRequests.delete(fact.grants)
      break
    case 'exemption':
      append(state.exemptions, fact.subject, fact)
      break
    case 'signature':
    case 'paper-signature':
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'spot-check-evidence':
    case 'talk':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      break
    case 'delegation':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      state.delegatedTo.set(fact.toPersonId, (state.delegatedTo.get(fact.toPersonId) ?? new Set()).add(fact.subject))
      break
    case 'extension-request':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      state.openRequests.set(factKey, fact.subject)
      break
    case 'extension-refusal':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      state.openRequests.delete(fact.refuses)
      break
    case 'sign-off':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      if (fact.measures) settleMeasures(state, fact.subject, factKey)
      break
    case 'confirmation':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      settleMeasures(state, fact.subject, fact.confirms)
      break
    case 'voiding':
      append(state.recordsBySubject, fact.subject, keyRecord(factKey, fact, number))
      settleMeasures(state, fact.subject, fact.voids)
      break
    case 'inspection':
      append(state.inspections, fact.inspection.inspectionId, fact)
      applyOrders(state, fact)
      break
    case 'spot-check-draw':
      state.spotChecks.set(fact.checkId, { draw: fact, verdicts: [] })
      break
    case 'spot-check-verdict':
      // A verdict follows its draw: whoever gives one has read it in the log.
      state.spotChecks.get(fact.checkId)?.verdicts.push(fact)
      break
    case 'campaign':
      append(state.campaigns, fact.campaignId, fact)
      break
    case 'prompt-rules-publication':
      state.promptRules.push(fact)
      break
    default:
      throw new UnknownFactError(number, (fact satisfies never as { kind?: string }).kind ?? 'none')
  }
  forgetPrepared(state.prepared, fact)
  state.logNumber = number
  for (const touched of state.prepared.touched ?? []) touchSubjects(touched, state, { factKey, fact })
}

/** What was known at that moment: facts recorded later are left out, whatever day they speak of. */
export function stateKnownAt(facts: Iterable<NumberedFact>, knownAt: Instant): LogState {
  const state = emptyLogState()
  for (const fact of facts) {
    if (fact.fact.recordedAt > knownAt) continue
    // The log is numbered in the order of arrival, so what was known is nearly always its beginning; a straggler leaves a gap.
    applyFact(state, { ...fact, number: state.logNumber + 1 })
  }
  return state
}

export class LogGapError extends Error {
  override readonly name = 'LogGapError'
  constructor(readonly expected: number, readonly found: number) {
    super(`Expected fact ${expected} of the log, found ${found}`)
  }
}

export class UnknownFactError extends Error {
  override readonly name = 'UnknownFactError'
  constructor(readonly number: number, readonly kind: string) {
    super(`Fact ${number} is of the unknown kind ${kind}`)
  }
}

/** Only what the fact can have changed: a question just after somebody was hired must not wait for all rules. */
function forgetPrepared(prepared: LogState['prepared'], fact: Fact): void {
  // A review's measures and an inspection's orders are objects that somebody answers for from now on.
  if (!isRecordFact(fact) || fact.kind === 'voiding' || fact.kind === 'confirmation' || (fact.kind === 'sign-off' && fact.measures)) delete prepared.answered
  if (isRecordFact(fact) || fact.kind === 'exemption' || fact.kind === 'spot-check-draw' || fact.kind === 'spot-check-verdict' || fact.kind === 'inspection' || fact.kind === 'campaign' || fact.kind === 'prompt-rules-publication') return
  if (fact.kind !== 'organisation') prepared.rules.clear()
  else if (fact.changes.some(({ change }) => change === 'unit')) delete prepared.units
}

function decisionsOf({ decisions }: LogState, requirementId: string): RuleDecisions {
  const known = decisions.get(requirementId)
  if (known) return known
  const fresh: RuleDecisions = { withdrawals: [], returns: [], moves: [] }
  decisions.set(requirementId, fresh)
  return fresh
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

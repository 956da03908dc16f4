import { applyOrganisationChange, emptyOrganisation, type Organisation } from '../organisation/organisation'
import type { DocumentPublication, NumberedFact, RecordFact, RequirementPublication } from './fact'

/** `number` is absent until the log has numbered it. */
export type KeyedRecord = { recordKey: string; record: RecordFact; number?: number }

/** Everything that facts 1…logNumber say. The same facts give the same state on any machine. */
export type LogState = {
  logNumber: number
  organisation: Organisation
  /** In the order of the log. */
  documents: Map<string, DocumentPublication[]>
  requirements: Map<string, RequirementPublication[]>
  recordsBySubject: Map<string, KeyedRecord[]>
}

export function emptyLogState(): LogState {
  return { logNumber: 0, organisation: emptyOrganisation(), documents: new Map(), requirements: new Map(), recordsBySubject: new Map() }
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
    case 'requirement-publication':
      append(state.requirements, fact.requirement.requirementId, fact)
      break
    case 'signature':
    case 'paper-signature':
    case 'voiding':
      append(state.recordsBySubject, fact.subject, { recordKey: factKey, record: fact, number })
      break
    default:
      throw new UnknownFactError(number, (fact satisfies never as { kind?: string }).kind ?? 'none')
  }
  state.logNumber = number
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

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

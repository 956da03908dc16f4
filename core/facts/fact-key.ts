import { canonicalJson } from './canonical-json'
import type { Fact } from './fact'
import { sha256OfText, type Sha256 } from './hashing'
import { recordKey } from './keys'

/** The key under which this fact can be journalled only once. For a record it is its record key. */
export function factKey(sha256: Sha256, fact: Fact): string {
  switch (fact.kind) {
    case 'signature':
    case 'paper-signature':
      return recordKey(sha256, 'sign', fact, fact.step)
    case 'voiding':
      return recordKey(sha256, 'void', fact, fact.step)
    case 'document-publication':
      return sha256OfText(sha256, canonicalJson([fact.kind, fact.documentId, fact.version.major, fact.version.minor]))
    case 'requirement-publication':
      return sha256OfText(sha256, canonicalJson([fact.kind, fact.requirement.requirementId, fact.version]))
    case 'organisation':
      return sha256OfText(sha256, canonicalJson([fact.kind, fact.importId, fact.part]))
  }
}

/** Whose partition the fact lies in: the person it is about, else what it is about. */
export function partitionSubject(fact: Fact): string {
  switch (fact.kind) {
    case 'signature':
    case 'paper-signature':
    case 'voiding':
      return fact.subject
    case 'document-publication':
      return `document/${fact.documentId}`
    case 'requirement-publication':
      return `requirement/${fact.requirement.requirementId}`
    case 'organisation':
      return `organisation/${fact.importId}`
  }
}

import { canonicalJson } from './canonical-json'
import type { Fact } from './fact'
import { sha256OfText, type Sha256 } from './hashing'
import { recordKey } from './keys'

/** The key under which this fact can be journalled only once. For a record it is its record key. */
export function factKey(sha256: Sha256, fact: Fact): string {
  const keyOver = (...parts: (string | number)[]) => sha256OfText(sha256, canonicalJson([fact.kind, ...parts]))
  switch (fact.kind) {
    case 'signature':
    case 'paper-signature':
      return recordKey(sha256, 'sign', fact, fact.step)
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
      return recordKey(sha256, 'learn', fact, fact.step)
    case 'sign-off':
      return recordKey(sha256, 'act', fact, fact.step)
    case 'confirmation':
      return keyOver(fact.confirms)
    case 'delegation':
      return keyOver(fact.subject, fact.requirementId, fact.turn)
    case 'extension-request':
      return keyOver(fact.subject, fact.requirementId, fact.round, fact.majorVersion, fact.turn)
    case 'extension-refusal':
      return keyOver(fact.refuses)
    case 'spot-check-evidence':
      return keyOver(fact.checkId, fact.about)
    case 'talk':
      return recordKey(sha256, 'talk', fact, fact.step)
    case 'voiding':
      return recordKey(sha256, 'void', fact, fact.step)
    case 'document-publication':
      return keyOver(fact.documentId, fact.version.major, fact.version.minor)
    case 'lesson-publication':
      return keyOver(fact.lessonId, fact.version.major, fact.version.minor)
    case 'requirement-publication':
      return keyOver(fact.requirement.requirementId, fact.version)
    case 'requirement-withdrawal':
      return keyOver(fact.requirementId, fact.version)
    case 'lesson-return':
      return keyOver(fact.requirementId, fact.lessonId, fact.returnNumber)
    case 'round-move':
      return keyOver(fact.requirementId, fact.round, fact.subject ?? '', fact.step)
    case 'exemption':
      return keyOver(fact.subject, fact.requirementId, fact.step)
    case 'inspection':
      return keyOver(fact.inspection.inspectionId, fact.revision)
    case 'spot-check-draw':
      return keyOver(fact.checkId)
    case 'spot-check-verdict':
      return keyOver(fact.checkId, fact.about)
    case 'campaign':
      return keyOver(fact.campaignId, fact.step)
    case 'prompt-rules-publication':
      return keyOver(fact.version)
    case 'organisation':
      return keyOver(fact.importId, fact.part)
  }
}

/** Whose partition the fact lies in: the person or unit it is about, else what it is about. */
export function partitionSubject(fact: Fact): string {
  switch (fact.kind) {
    case 'signature':
    case 'paper-signature':
    case 'completion':
    case 'meeting-completion':
    case 'registered-completion':
    case 'imported-completion':
    case 'sign-off':
    case 'confirmation':
    case 'delegation':
    case 'extension-request':
    case 'extension-refusal':
    case 'spot-check-evidence':
    case 'talk':
    case 'voiding':
    case 'exemption':
      return fact.subject
    case 'document-publication':
      return `document/${fact.documentId}`
    case 'lesson-publication':
      return `lesson/${fact.lessonId}`
    case 'requirement-publication':
      return `requirement/${fact.requirement.requirementId}`
    case 'requirement-withdrawal':
    case 'lesson-return':
    case 'round-move':
      return `requirement/${fact.requirementId}`
    case 'inspection':
      return `inspection/${fact.inspection.inspectionId}`
    case 'spot-check-draw':
    case 'spot-check-verdict':
      return `spot-check/${fact.checkId}`
    case 'campaign':
      return `campaign/${fact.campaignId}`
    case 'prompt-rules-publication':
      return 'prompt-rules'
    case 'organisation':
      return `organisation/${fact.importId}`
  }
}

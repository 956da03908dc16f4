import { canonicalJson } from './canonical-json'
import { sha256OfText, type Sha256 } from './hashing'

export type ObligationParts = {
  requirementId: string
  round: string
  /** Our own `personId`; never an Entra object id, which may be corrected. */
  subject: string
  majorVersion: number
}

/** What a card carries to name an obligation. A hash, so the card says nothing about whom it concerns. */
export function obligationKey(sha256: Sha256, { requirementId, round, subject, majorVersion }: ObligationParts): string {
  return sha256OfText(sha256, canonicalJson(['obligation', requirementId, round, subject, majorVersion]))
}

/**
 * The key under which a record can exist only once, lower-case hex because SharePoint compares without case. Paper and own
 * signatures share the kind `sign`; a voiding raises the step, so that a mistaken registration does not block the real one.
 */
export function recordKey(sha256: Sha256, kind: 'sign' | 'learn' | 'act' | 'talk' | 'void', parts: ObligationParts, step: number): string {
  const { requirementId, round, subject, majorVersion } = parts
  return sha256OfText(sha256, canonicalJson([kind, subject, requirementId, round, majorVersion, step]))
}

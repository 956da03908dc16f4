import { dayOf, toInstant, type Day } from '../days/day'
import { findCurrentVersion, versionLabel } from '../documents/document-versions'
import type { PaperSignatureRecord } from '../facts/fact'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { Language } from '../language/language'
import type { SignedBy } from '../obligations/obligation'
import { listSignStandings } from '../obligations/standing'
import type { CallerProblem } from './caller'
import { keyOf } from './decide-signature'
import { findLedPerson } from './find-led-person'

export type PaperRegistration = {
  personId: string
  obligationKey: string
  step: number
  language: Language
  signedOn: Day
  reason: string
  scan?: NonNullable<PaperSignatureRecord['scan']>
}
export type RegistrationSource = { oid: string; tenantId: string; appVersion: string }

export type PaperDecision =
  | { outcome: 'register'; record: PaperSignatureRecord }
  | { outcome: 'already-signed'; by: SignedBy }
  | { outcome: 'out-of-date' }
  | { outcome: 'bad-day' }
  | { outcome: 'not-your-unit' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this leader may register a signature on paper for that person, and the record if so. Anybody may sign on paper; whoever has an account gets the receipt in chat and may object. */
export function decidePaperSignature(
  state: LogState,
  sha256: Sha256,
  registration: PaperRegistration,
  { oid, tenantId, appVersion }: RegistrationSource,
  now: Date,
): PaperDecision {
  const today = dayOf(now)
  const led = findLedPerson(state, registration.personId, oid, today)
  if (led.outcome !== 'found') return led
  const { leader, person } = led
  const standing = listSignStandings(state, person, today).find(({ obligation }) => keyOf(sha256, obligation) === registration.obligationKey)
  if (!standing) return { outcome: 'out-of-date' }
  if (standing.state === 'fulfilled') return { outcome: 'already-signed', by: standing.by }
  const { obligation, step } = standing
  if (step !== registration.step) return { outcome: 'out-of-date' }
  if (registration.signedOn > today || registration.signedOn < obligation.opensOn) return { outcome: 'bad-day' }
  // The paper shows the text of its day, which a minor version may have changed since.
  const version = findCurrentVersion(state.documents.get(obligation.requirement.documentId), registration.signedOn)
  if (!version) return { outcome: 'out-of-date' }
  return {
    outcome: 'register',
    record: {
      kind: 'paper-signature',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      subject: person.personId,
      actor: leader.personId,
      actorOid: oid,
      requirementId: obligation.requirement.requirementId,
      round: obligation.round,
      majorVersion: obligation.majorVersion,
      step,
      documentId: version.documentId,
      documentVersion: versionLabel(version),
      textSha256: version.texts[registration.language].sha256,
      textPublishedAt: version.recordedAt,
      language: registration.language,
      signedOn: registration.signedOn,
      reason: registration.reason,
      channel: 'tab',
      ...(registration.scan && { scan: registration.scan }),
    },
  }
}

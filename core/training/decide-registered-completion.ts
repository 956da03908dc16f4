import { dayOf, toInstant, type Day } from '../days/day'
import { versionLabel } from '../documents/document-versions'
import type { ScanReference } from '../facts/fact-parts'
import type { Sha256 } from '../facts/hashing'
import type { LogState } from '../facts/log-state'
import type { RegisteredCompletionRecord } from '../facts/training-facts'
import type { LearnedBy } from '../obligations/obligation'
import type { CallerProblem } from '../signing/caller'
import type { RegistrationSource } from '../signing/decide-paper-signature'
import { keyOf } from '../signing/decide-signature'
import { findLedPerson } from '../signing/find-led-person'
import { countsFrom } from './counts-from'
import { findCurrentLesson, listLearnStandings } from './decide-completion'

export type CompletionRegistration = { personId: string; obligationKey: string; step: number; completedOn: Day; reason: string; scan?: ScanReference }

export type RegistrationDecision =
  | { outcome: 'register'; record: RegisteredCompletionRecord }
  | { outcome: 'already-completed'; by: LearnedBy }
  | { outcome: 'out-of-date' }
  | { outcome: 'bad-day' }
  | { outcome: 'not-your-unit' }
  | { outcome: 'refused'; problem: CallerProblem }

/** Whether this leader may register that the person completed the lesson on paper or before, and the record if so. */
export function decideRegisteredCompletion(
  state: LogState,
  sha256: Sha256,
  registration: CompletionRegistration,
  { oid, tenantId, appVersion }: RegistrationSource,
  now: Date,
): RegistrationDecision {
  const today = dayOf(now)
  const led = findLedPerson(state, registration.personId, oid, today)
  if (led.outcome !== 'found') return led
  const standing = listLearnStandings(state, led.person, today).find(({ obligation }) => keyOf(sha256, obligation) === registration.obligationKey)
  if (!standing) return { outcome: 'out-of-date' }
  if (standing.state === 'fulfilled') return { outcome: 'already-completed', by: standing.by }
  const { obligation, step } = standing
  const publication = findCurrentLesson(state, obligation.lessonId, today)
  if (step !== registration.step || publication?.version.major !== obligation.majorVersion) return { outcome: 'out-of-date' }
  const { completedOn, reason, scan } = registration
  if (completedOn > today || completedOn < countsFrom(standing)) return { outcome: 'bad-day' }
  return {
    outcome: 'register',
    record: {
      kind: 'registered-completion',
      v: 1,
      tenantId,
      appVersion,
      recordedAt: toInstant(now),
      subject: led.person.personId,
      actor: led.leader.personId,
      actorOid: oid,
      requirementId: obligation.requirement.requirementId,
      round: obligation.round,
      majorVersion: obligation.majorVersion,
      step,
      lessonId: obligation.lessonId,
      lessonVersion: versionLabel(publication),
      contentSha256: publication.contentSha256,
      completedOn,
      reason,
      ...(scan && { scan }),
      channel: 'tab',
    },
  }
}

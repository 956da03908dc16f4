import type { ObligationView } from '../../core/api/views'
import type { Day } from '../../core/days/day'
import { findCurrentVersion, versionLabel } from '../../core/documents/document-versions'
import type { LogState } from '../../core/facts/log-state'
import type { Language } from '../../core/language/language'
import { minutesToRead } from '../../core/obligations/minutes-to-read'
import type { SignStanding } from '../../core/obligations/obligation'
import { keyOf } from '../../core/signing/decide-signature'
import { sha256 } from '../hashing'
import type { People } from '../ports'
import { toRecordView } from './record-view'

/** A signature that somebody owes and where it stands, as the tab shows it. A standing exists only under a version in force that day. */
export function toObligationView(state: LogState, people: Pick<People, 'nameOfPerson'>, standing: SignStanding, today: Day): ObligationView {
  const { obligation, step, state: standingState } = standing
  const { requirement, opensOn, dueOn, why } = obligation
  const version = findCurrentVersion(state.documents.get(requirement.documentId), today)
  if (!version) throw new Error(`There is an obligation without a version in force: ${requirement.requirementId}`)
  const minutesIn = (language: Language) => minutesToRead(version, requirement, language)
  return {
    obligationKey: keyOf(sha256, obligation),
    step,
    requirementId: requirement.requirementId,
    documentId: requirement.documentId,
    title: requirement.title,
    reason: requirement.reason,
    version: versionLabel(version),
    inForceSince: version.effectiveOn,
    opensOn,
    dueOn,
    minutes: { nb: minutesIn('nb'), nn: minutesIn('nn'), en: minutesIn('en') },
    why,
    state: standingState,
    ...(standing.state === 'excluded' && { excludedBecause: standing.because, excludedSince: standing.since }),
    ...(standing.state === 'fulfilled' && { fulfilledBy: toRecordView(state, people, standing.by) }),
  }
}

import { dayOf } from '../../../core/days/day'
import { findCurrentVersion } from '../../../core/documents/document-versions'
import type { Sha256 } from '../../../core/facts/hashing'
import type { LogState } from '../../../core/facts/log-state'
import { listSignStandings } from '../../../core/obligations/standing'
import { findAccount } from '../../../core/organisation/organisation'
import { keyOf } from '../../../core/signing/decide-signature'
import { clickActivity, type ActivityPlace } from '../../../infra/local/connector/person-activities'
import type { DirectoryPerson } from '../../../infra/local/municipality/municipality'
import type { OfferedClick } from './offer-clicks'

/** One person's click on «Jeg bekrefter». */
export type PlannedClick = OfferedClick & { personId: string; oid: string; obligationKey: string; messageId: string }

/** A first click for everybody who has an account and has not signed the current version, in the order of their ids. */
export function planClicks(state: LogState, sha256: Sha256, place: ActivityPlace, now: Date): PlannedClick[] {
  const today = dayOf(now)
  const people = [...state.organisation.people.values()].sort((a, b) => (a.personId < b.personId ? -1 : 1))
  return people.flatMap((person): PlannedClick[] => {
    const account = findAccount(person, today)
    const standing = listSignStandings(state, person, today).find(({ state: is }) => is === 'open' || is === 'due-soon' || is === 'overdue')
    const text = standing && findCurrentVersion(state.documents.get(standing.obligation.requirement.documentId), today)?.texts.nb
    if (!account?.enabled || !standing || !text) return []
    const obligationKey = keyOf(sha256, standing.obligation)
    const messageId = `1:${person.personId}`
    const data = { obligationKey, step: standing.step, textSha256: text.sha256, language: 'nb' }
    const action = { type: 'Action.Execute' as const, verb: 'sign', data }
    const sender = { id: account.oid, displayName: person.personId } as DirectoryPerson
    return [
      {
        clickId: person.personId,
        personId: person.personId,
        oid: account.oid,
        obligationKey,
        messageId,
        // The receipt has no button to sign; a problem carries a message or an error.
        isTaken: (body) => !body.includes('"verb":"sign"'),
        activity: (at) => clickActivity({ place, person: sender, locale: 'nb-NO', at }, { replyToId: messageId, action, trigger: 'manual' }),
      },
    ]
  })
}

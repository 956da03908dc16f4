import { sha256 } from '../../../bot/hashing'
import { addDays, dayOf, toInstant } from '../../../core/days/day'
import type { DocumentPublication, Fact } from '../../../core/facts/fact'
import { sha256OfText } from '../../../core/facts/hashing'
import { ETHICS_STANDARD } from '../../../core/obligations/ethics-standard'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import type { DirectoryPerson } from '../../../infra/local/municipality/municipality'
import { ORGANISATION, publication, TEXTS } from '../../sample/sample-log'
import { samplePerson } from '../../sample/sample-graph'

/** People who may sign in one world; each case takes the next. */
export const SIGNERS = 30
/** The requirement and the text came into force so long ago: open, not overdue. */
export const IN_FORCE_SINCE_DAYS = 5

export const personIdOf = (number: number) => `p-signer-${number}`
export const accountOf = (number: number): DirectoryPerson => samplePerson(number)

/** The sample organisation, with many who have signed nothing yet, and the text that they are to sign. */
export function listPlacedFacts(now: Date, tenantId: string): Fact[] {
  const since = new Date(now.getTime() - IN_FORCE_SINCE_DAYS * 86_400_000)
  const envelope = { v: 1 as const, tenantId, appVersion: '0.1.0', recordedAt: toInstant(since) }
  const signers = Array.from({ length: SIGNERS }, (_, number) => employ(number)).flat()
  const text: DocumentPublication = { ...publication(1, 0, dayOf(since)), ...envelope, documentId: ETHICS_STANDARD.documentId }
  return [
    { kind: 'organisation', ...envelope, source: 'hr-file', observedOn: dayOf(since), importId: 'sample', part: 0, changes: [...ORGANISATION.filter(({ change }) => change === 'unit'), ...signers] },
    text,
  ]
}

export const FROZEN_TEXTS: readonly (readonly [sha256: string, text: string])[] = Object.values(TEXTS).map(({ markdown }) => [sha256OfText(sha256, markdown), markdown])

function employ(number: number): OrganisationChange[] {
  const [personId, startsOn] = [personIdOf(number), addDays('2021-08-01', number)]
  return [
    { change: 'spell', personId, spellId: `${personId}-1`, employmentClass: 'permanent', startsOn },
    { change: 'post', personId, postId: `${personId}-1-a`, spellId: `${personId}-1`, unitId: number % 2 === 0 ? 'u-kindergarten' : 'u-nursery', percentage: 100, startsOn },
    { change: 'account', personId, oid: accountOf(number).id, enabled: true, effectiveOn: startsOn },
  ]
}

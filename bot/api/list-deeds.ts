import type { AnswerOf } from '../../core/api/question'
import type { recordedAboutMe } from '../../core/api/own-questions'
import { versionLabel } from '../../core/documents/document-versions'
import { factKey } from '../../core/facts/fact-key'
import type { LogState } from '../../core/facts/log-state'
import type { Person } from '../../core/organisation/organisation'
import { sha256 } from '../hashing'
import { titleOfFact } from './title-of-fact'

export type Deed = AnswerOf<typeof recordedAboutMe>['deeds'][number]

/** What somebody registered or decided for others, oldest first. Whom it was about is theirs to see, so a deed tells only what was done. */
export function listDeeds(state: LogState, { personId }: Pick<Person, 'personId'>): Deed[] {
  const { recordsBySubject, documents, lessons, requirements, decisions, exemptions, inspections, spotChecks, campaigns, promptRules } = state
  const records = [...recordsBySubject.values()].flat().flatMap(({ recordKey, record }): Deed[] => {
    const { kind, actor, subject, recordedAt } = record
    if (actor !== personId || subject === personId || kind === 'signature' || kind === 'completion') return []
    const version = 'documentVersion' in record ? record.documentVersion : 'lessonVersion' in record ? record.lessonVersion : String(record.majorVersion)
    return [{ kind, factKey: recordKey, recordedAt, title: titleOfFact(state, record), version }]
  })
  const decided = [...decisions.values()].flatMap(({ withdrawals, returns, moves }) => [...withdrawals, ...returns, ...moves])
  const checked = [...spotChecks.values()].flatMap(({ draw, verdicts }) => [draw, ...verdicts])
  const published = [...documents.values(), ...lessons.values(), ...requirements.values(), ...exemptions.values(), ...inspections.values(), ...campaigns.values()].flat()
  const publications = [...published, ...promptRules, ...checked, ...decided].flatMap((fact): Deed[] => {
    if (fact.actor !== personId) return []
    const version = 'texts' in fact || 'contentSha256' in fact ? versionLabel(fact) : 'version' in fact ? String(fact.version) : ''
    return [{ kind: fact.kind, factKey: factKey(sha256, fact), recordedAt: fact.recordedAt, title: titleOfFact(state, fact), version }]
  })
  return [...records, ...publications].sort(byMoment)
}

/** Of one moment, such as the rows of a file, always in the same order. */
function byMoment(one: Deed, other: Deed): number {
  if (one.recordedAt !== other.recordedAt) return one.recordedAt < other.recordedAt ? -1 : 1
  return Number(one.factKey > other.factKey) - Number(one.factKey < other.factKey)
}

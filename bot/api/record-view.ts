import type { RecordView } from '../../core/api/views'
import { versionLabel } from '../../core/documents/document-versions'
import type { RecordFact } from '../../core/facts/fact'
import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import { verificationCode } from '../../core/facts/verification-code'
import type { InEachLanguage } from '../../core/language/language'
import { fulfilledOn } from '../../core/obligations/obligation'
import { isFulfilling } from '../../core/obligations/settle'
import type { People } from '../ports'

/** A record as its person, or their leader, sees it. `state` must hold the other records of its subject, to know what is void. */
export function toRecordView(state: LogState, people: Pick<People, 'nameOfPerson'>, keyed: KeyedRecord): RecordView {
  const { recordKey, record } = keyed
  const records = state.recordsBySubject.get(record.subject) ?? []
  // A voiding speaks of what it voids.
  const about = record.kind === 'voiding' ? (records.find((other) => other.recordKey === record.voids)?.record ?? record) : record
  const actorName = record.actor === record.subject ? undefined : people.nameOfPerson(record.actor)
  return {
    recordKey,
    kind: record.kind,
    title: titleOfRecord(state, about),
    documentVersion: versionOf(about),
    recordedAt: record.recordedAt,
    ...(isFulfilling(keyed) && record.kind !== 'signature' && record.kind !== 'completion' && { doneOn: fulfilledOn(keyed) }),
    ...('lessonId' in about && { lessonId: about.lessonId }),
    ...(actorName !== undefined && { actorName }),
    ...('reason' in record && record.reason !== '' && { reason: record.reason }),
    ...(record.kind === 'imported-completion' && { system: record.system }),
    isVoid: records.some((other) => other.record.kind === 'voiding' && other.record.voids === recordKey),
    verificationCode: verificationCode(recordKey),
  }
}

function versionOf(record: RecordFact): string {
  if ('documentVersion' in record) return record.documentVersion
  return 'lessonVersion' in record ? record.lessonVersion : `${record.majorVersion}.0`
}

/** The title that the version had; records are only made under a published version of a published requirement. */
export function titleOfRecord(state: LogState, record: RecordFact): InEachLanguage<string> {
  if ('documentId' in record) {
    const version = state.documents.get(record.documentId)?.find((publication) => versionLabel(publication) === record.documentVersion)
    if (version) return { nb: version.texts.nb.title, nn: version.texts.nn.title, en: version.texts.en.title }
  }
  if ('lessonId' in record) {
    const versions = state.lessons.get(record.lessonId) ?? []
    const version = versions.find((publication) => versionLabel(publication) === versionOf(record)) ?? versions.at(-1)
    if (version) return version.title
  }
  const { requirementId } = record
  const requirement = state.requirements.get(requirementId)?.at(-1)?.requirement
  return requirement?.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
}

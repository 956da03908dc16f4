import type { RecordView } from '../../core/api/questions'
import { versionLabel } from '../../core/documents/document-versions'
import type { RecordFact } from '../../core/facts/fact'
import type { KeyedRecord, LogState } from '../../core/facts/log-state'
import { verificationCode } from '../../core/facts/verification-code'
import type { InEachLanguage } from '../../core/language/language'
import type { People } from '../ports'

/** A record as its person, or their leader, sees it. `state` must hold the other records of its subject, to know what is void. */
export function toRecordView(state: LogState, people: Pick<People, 'nameOfPerson'>, { recordKey, record }: KeyedRecord): RecordView {
  const records = state.recordsBySubject.get(record.subject) ?? []
  const text = record.kind === 'voiding' ? findSignedText(records, record.voids) : record
  const actorName = record.actor === record.subject ? undefined : people.nameOfPerson(record.actor)
  return {
    recordKey,
    kind: record.kind,
    title: titleOf(state, record.requirementId, text),
    documentVersion: text?.documentVersion ?? `${record.majorVersion}.0`,
    recordedAt: record.recordedAt,
    ...(record.kind === 'paper-signature' && { signedOn: record.signedOn }),
    ...(actorName !== undefined && { actorName }),
    ...(record.kind !== 'signature' && { reason: record.reason }),
    isVoid: records.some((other) => other.record.kind === 'voiding' && other.record.voids === recordKey),
    verificationCode: verificationCode(recordKey),
  }
}

type SignedText = Pick<Exclude<RecordFact, { kind: 'voiding' }>, 'documentId' | 'documentVersion'>

function findSignedText(records: readonly KeyedRecord[], recordKey: string): SignedText | undefined {
  const voided = records.find((other) => other.recordKey === recordKey)?.record
  return voided && voided.kind !== 'voiding' ? voided : undefined
}

/** The title that the version had; records are only made under a published version of a published requirement. */
function titleOf(state: LogState, requirementId: string, text: SignedText | undefined): InEachLanguage<string> {
  const versions = text ? (state.documents.get(text.documentId) ?? []) : []
  const version = versions.find((publication) => versionLabel(publication) === text?.documentVersion)
  if (version) return { nb: version.texts.nb.title, nn: version.texts.nn.title, en: version.texts.en.title }
  const requirement = state.requirements.get(requirementId)?.at(-1)?.requirement
  return requirement?.title ?? { nb: requirementId, nn: requirementId, en: requirementId }
}

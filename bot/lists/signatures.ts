import type { PaperSignatureRecord, SignatureRecord } from '../../core/facts/fact'
import { verificationCode } from '../../core/facts/verification-code'
import { present } from './field-values'
import { FieldRefusedError, type List } from './list'
import { fromWholeFactFields, toWholeFactFields, WHOLE_FACT_COLUMNS, type ListedFact } from './whole-fact'

export type ListedSignature = ListedFact & { fact: SignatureRecord | PaperSignatureRecord }

/** Every signature whole, on screen and on paper. Written only by the app. */
export const signatures: List<ListedSignature> = {
  name: 'Signatures',
  description: 'Signaturer på dokumenter, hele registreringen. Skrives bare av Kvitter.',
  columns: [
    ...WHOLE_FACT_COLUMNS,
    { name: 'SignatureKind', caption: 'Slag', kind: 'choice', choices: ['signature', 'paper-signature'] },
    { name: 'VerificationCode', caption: 'Kontrollkode', kind: 'text' },
    { name: 'DocumentId', caption: 'Dokument', kind: 'text' },
    { name: 'DocumentVersion', caption: 'Versjon', kind: 'text' },
    { name: 'TextSha256', caption: 'Tekstens kontrollsum', kind: 'text' },
    { name: 'TextLanguage', caption: 'Språk', kind: 'text' },
    { name: 'Channel', caption: 'Kanal', kind: 'text' },
    { name: 'SignedOn', caption: 'Signert dato (papir)', kind: 'text' },
    { name: 'PaperReason', caption: 'Grunn (papir)', kind: 'note' },
    { name: 'ScanUrl', caption: 'Skannet ark', kind: 'note' },
  ],
  key: ({ factKey }) => factKey,
  toFields: (listed) => {
    const { fact, factKey } = listed
    const paper = fact.kind === 'paper-signature' ? fact : undefined
    return present({
      Title: verificationCode(factKey),
      ...toWholeFactFields(listed),
      PersonId: fact.subject,
      PersonOid: fact.kind === 'signature' ? fact.subjectOid : undefined,
      RequirementId: fact.requirementId,
      ActorId: fact.actor,
      ActorOid: fact.actorOid,
      SignatureKind: fact.kind,
      VerificationCode: verificationCode(factKey),
      DocumentId: fact.documentId,
      DocumentVersion: fact.documentVersion,
      TextSha256: fact.textSha256,
      TextLanguage: fact.language,
      Channel: fact.channel,
      SignedOn: paper?.signedOn,
      PaperReason: paper?.reason,
      ScanUrl: paper?.scan?.webUrl,
    })
  },
  fromFields: (fields) => {
    const { fact, ...listed } = fromWholeFactFields(fields)
    if (fact.kind !== 'signature' && fact.kind !== 'paper-signature') throw new FieldRefusedError('Signatures', 'Record', `is a ${fact.kind}`)
    return { ...listed, fact }
  },
}

import { toRecordView } from '../../../bot/api/record-view'
import { sha256 } from '../../../bot/hashing'
import { RecordView } from '../../../core/api/views'
import type { PaperSignatureRecord, VoidingRecord } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { keyRecord } from '../../../core/facts/log-state'
import { oidOf, PEOPLE, publication, sampleState, TENANT_ID, TEXTS } from '../../sample/sample-log'

const people = { nameOfPerson: (personId: string) => `Navn ${personId}` }
const envelope = { v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-20T08:00:00.000Z' } as const
const obligation = { subject: PEOPLE.noAccount, actor: PEOPLE.leader, actorOid: oidOf('leader'), requirementId: 'ethics-standard', round: `${PEOPLE.noAccount}-1`, majorVersion: 1, step: 0 }
const paper: PaperSignatureRecord = {
  kind: 'paper-signature',
  ...envelope,
  ...obligation,
  documentId: 'ethics-standard',
  documentVersion: '1.1',
  textSha256: '0'.repeat(64),
  textPublishedAt: envelope.recordedAt,
  language: 'nb',
  signedOn: '2026-11-19',
  reason: 'Uten konto',
  channel: 'tab',
}
const paperKey = factKey(sha256, paper)
const voiding: VoidingRecord = { kind: 'voiding', ...envelope, ...obligation, voids: paperKey, reason: 'Feil person', channel: 'tab' }
const minor = publication(1, 1, '2026-11-15', { ...TEXTS, nb: { title: 'Etisk standard, rettet', markdown: 'Rettet' } })

describe('a record, as it is shown', () => {
  it('has the title of the version that was signed', () => {
    const view = RecordView.parse(toRecordView(sampleState(minor, paper), people, keyRecord(paperKey, paper)))
    expect(view).toMatchObject({ title: { nb: 'Etisk standard, rettet', en: 'Ethics standard' }, documentVersion: '1.1', actorName: `Navn ${PEOPLE.leader}`, isVoid: false })
  })

  it('is void once somebody declared it so, and the voiding shows what it voids', () => {
    const state = sampleState(minor, paper, voiding)
    expect(toRecordView(state, people, keyRecord(paperKey, paper)).isVoid).toBe(true)
    expect(RecordView.parse(toRecordView(state, people, keyRecord(factKey(sha256, voiding), voiding)))).toMatchObject({ kind: 'voiding', documentVersion: '1.1', isVoid: false, reason: 'Feil person' })
  })

  it('falls back on the requirement when its version is not in the log', () => {
    const unknown = { ...paper, documentVersion: '7.0' }
    expect(toRecordView(sampleState(unknown), people, keyRecord(paperKey, unknown)).title.nn).toBe('Etisk standard')
  })
})

import type { Fact, JournalledFact, SignatureRecord } from '../../../core/facts/fact'
import { commit } from '../../../core/facts/commitment'
import { factKey } from '../../../core/facts/fact-key'
import { toBase64Url } from '../../../core/facts/hashing'
import { sha256 } from '../../../bot/hashing'
import { oidOf, TENANT_ID } from '../../sample/sample-log'

/** A signature by person number `index`, whole. */
export function signature(index: number, change: Partial<SignatureRecord> = {}): SignatureRecord {
  return {
    kind: 'signature',
    v: 1,
    tenantId: TENANT_ID,
    appVersion: '0.1.0',
    recordedAt: new Date(Date.UTC(2026, 10, 21, 9, 0, 0, index)).toISOString(),
    subject: `p-${index}`,
    subjectOid: oidOf('employee'),
    actor: `p-${index}`,
    actorOid: oidOf('employee'),
    requirementId: 'ethics-standard',
    round: `p-${index}-1`,
    majorVersion: 1,
    step: 0,
    documentId: 'ethics-standard',
    documentVersion: '1.0',
    textSha256: 'a'.repeat(64),
    textPublishedAt: '2026-11-02T08:00:00.000Z',
    language: 'nb',
    presentationSha256: 'b'.repeat(64),
    statementId: 'read-and-will-follow-1',
    statement: 'Jeg har lest og forstått teksten og vil følge den i arbeidet mitt.',
    channel: 'msteams-bot',
    activityId: `activity-${index}`,
    conversationIdSha256: 'c'.repeat(64),
    ...change,
  }
}

export function journalled(fact: Fact, saltByte = 7): JournalledFact {
  const salt = new Uint8Array(32).fill(saltByte)
  return { factKey: factKey(sha256, fact), fact, salt: toBase64Url(salt), commitment: commit(sha256, salt, fact) }
}

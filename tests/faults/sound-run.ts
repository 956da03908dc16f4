import { sha256 } from '../../bot/hashing'
import { canonicalJson } from '../../core/facts/canonical-json'
import type { NumberedFact } from '../../core/facts/fact'
import { sha256OfText } from '../../core/facts/hashing'
import { applyFact, emptyLogState, type LogState } from '../../core/facts/log-state'
import { verificationCode } from '../../core/facts/verification-code'
import { ETHICS_STANDARD } from '../../core/obligations/ethics-standard'
import { countStandings } from '../../core/overview/count-standings'
import { numbered, oidOf, SAMPLE_FACTS, TEXTS } from '../sample/sample-log'
import { paperSignatureOf, signatureBy } from '../sample/sample-records'
import type { Observed } from './observed'

export const CLICKED_AT = '2026-11-12T10:00:00.200Z'
const DAY = '2026-11-21'

/** What is seen after a run without any fault: one person clicked, one signed on paper, everything is where it belongs. */
export function soundRun(): Observed {
  const signature = signatureBy('employee')
  const log = numbered([...SAMPLE_FACTS, signature, paperSignatureOf('noAccount')])
  const signed = log[SAMPLE_FACTS.length]
  if (!signed) throw new Error('the signature has no number')
  return {
    clicks: [
      { oid: oidOf('employee'), documentId: signature.documentId, majorVersion: 1, saw: { kind: 'try-again' }, answeredAt: '2026-11-12T09:59:00.000Z' },
      { oid: oidOf('employee'), documentId: signature.documentId, majorVersion: 1, saw: { kind: 'receipt', verificationCode: verificationCode(signed.factKey) }, answeredAt: CLICKED_AT },
    ],
    placed: log.filter((fact) => fact !== signed).map(({ factKey }) => factKey),
    journal: log.map(({ number: _, ...journalled }) => journalled),
    pending: [],
    log,
    keyRows: log.map(({ factKey, number }) => ({ factKey, number })),
    earlierLogs: [log.slice(0, 3), log.slice(0, 4)],
    lists: {
      Signatures: log.filter(({ fact }) => fact.kind.includes('signature')).map(toListedFields),
      Decisions: log.filter(({ fact }) => fact.kind.includes('publication')).map(toListedFields),
    },
    findings: [],
    texts: new Map(Object.values(TEXTS).map(({ markdown }) => [sha256OfText(sha256, markdown), markdown])),
    figures: [{ instance: 'first', day: DAY, counts: countStandings(stateOf(log), ETHICS_STANDARD.requirementId, DAY) }],
    queue: [{ factKeys: [signed.factKey] }],
    deliveries: [
      { personId: 'p-employee', day: DAY, outcome: 'sent' },
      { personId: 'p-leader', day: DAY, outcome: 'unknown' },
      { personId: 'p-director', day: DAY, outcome: 'unreachable' },
    ],
    promptsArrived: [
      { personId: 'p-employee', day: DAY },
      { personId: 'p-leader', day: DAY },
    ],
    deliveryQueue: [{ people: ['p-employee'] }],
    sightings: [{ factKey: signed.factKey, numberedAt: '2026-11-12T10:00:01.000Z', listedAt: '2026-11-12T10:00:05.000Z' }],
    promised: { numberedWithinMilliseconds: 60_000, listedWithinMilliseconds: 120_000 },
    answeringSince: { storage: CLICKED_AT, sharePoint: CLICKED_AT },
  }
}

function toListedFields({ factKey, fact, salt, commitment, number }: NumberedFact): Record<string, unknown> {
  return { RecordKey: factKey, Record: canonicalJson(fact), Salt: salt, Commitment: commitment, LogNumber: number }
}

function stateOf(log: readonly NumberedFact[]): LogState {
  const state = emptyLogState()
  for (const fact of log) applyFact(state, fact)
  return state
}

import { canonicalJson } from '../../core/facts/canonical-json'
import type { SignOffRecord } from '../../core/facts/activity-facts'
import type { Fact } from '../../core/facts/fact'
import { factKey } from '../../core/facts/fact-key'
import { toHex } from '../../core/facts/hashing'
import { keyRecord } from '../../core/facts/log-state'
import type { FormAnswer } from '../../core/obligations/activity-form'
import { decideSignOff, type ActivitySource, type SignOffClick, type SignOffDecision } from '../../core/wheel/decide-sign-off'
import { isSignedOff, type SignedOff } from '../../core/wheel/list-tasks'
import { sha256 } from '../hashing'
import type { EvidenceLibrary } from '../ports'
import { readSubject, type WheelParts } from './wheel-parts'

/** A file whose bytes have been looked at. */
export type ReadFile = { fieldId: string; extension: string; bytes: Uint8Array }

export type SigningOff =
  /** `isOwn`: by this very click, be it for the second time; else somebody was first. */
  { outcome: 'signed-off'; by: SignedOff; isOwn: boolean } | Exclude<SignOffDecision, { outcome: 'sign-off' } | { outcome: 'already' }>

/** Signs off once, whoever comes how often. Files are kept before the record that names them: one without a record harms nobody. */
export async function signOff(parts: WheelParts & { evidence: EvidenceLibrary }, { files, ...click }: Omit<SignOffClick, 'files'> & { files: readonly ReadFile[] }, source: ActivitySource, now: Date): Promise<SigningOff> {
  const state = await readSubject(parts, click.subject)
  const decision = decideSignOff(state, { ...click, files }, source, now)
  switch (decision.outcome) {
    case 'already':
      return { outcome: 'signed-off', by: decision.by, isOwn: isSame(decision.by.record, click, source) }
    case 'sign-off': {
      const record = await withFiles(parts.evidence, decision.record, files)
      const saved = await parts.journal.save(record)
      const by = keyRecord(saved.fact.factKey, requireSignOff(saved.fact.fact))
      if (!isSignedOff(by)) throw new Error('The journal answered with something else than a sign-off')
      return { outcome: 'signed-off', by, isOwn: saved.outcome === 'saved' || isSame(by.record, click, source) }
    }
    case 'not-ready':
    case 'out-of-date':
    case 'not-yours':
    case 'refused':
      return decision
  }
}

async function withFiles(evidence: EvidenceLibrary, record: SignOffRecord, files: readonly ReadFile[]): Promise<SignOffRecord> {
  if (files.length === 0 || record.outcome === 'not-relevant') return record
  const key = factKey(sha256, record)
  const answers: FormAnswer[] = []
  for (const fieldId of new Set(files.map((file) => file.fieldId))) {
    const kept = files
      .filter((file) => file.fieldId === fieldId)
      .map(async ({ extension, bytes }, index) => {
        const fileName = `${key.slice(0, 16)}-${fieldId}-${index + 1}.${extension}`
        const { webUrl } = await evidence.save(fileName, bytes)
        return { fileName, sha256: toHex(sha256(bytes)), webUrl }
      })
    answers.push({ kind: 'files', fieldId, files: await Promise.all(kept) })
  }
  return { ...record, answers: [...(record.answers ?? []), ...answers] }
}

/** The same person sends the same again, because the first answer got lost. */
function isSame(record: SignOffRecord, { outcome, doneOn, reason, answers }: Pick<SignOffClick, 'outcome' | 'doneOn' | 'reason' | 'answers'>, { oid }: ActivitySource): boolean {
  if (record.actorOid !== oid || record.outcome !== outcome || record.doneOn !== doneOn) return false
  if (outcome === 'not-relevant') return record.reason === reason.trim()
  const written = (record.answers ?? []).filter(({ kind }) => kind !== 'files')
  return written.every((answer) => answers.some((sent) => canonicalJson(sent) === canonicalJson(answer)))
}

function requireSignOff(fact: Fact): SignOffRecord {
  if (fact.kind !== 'sign-off') throw new Error('The journal answered with something else than a sign-off')
  return fact
}

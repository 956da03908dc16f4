import { createHash } from 'node:crypto'
import type { RecordFact } from '../../core/facts/fact'
import { norwegianDay } from './naive-days'

/** What is recorded besides what somebody did. */
type NothingDone = 'voiding' | 'talk' | 'confirmation' | 'delegation' | 'extension-request' | 'extension-refusal' | 'spot-check-evidence'
const NOTHING_DONE: readonly string[] = ['voiding', 'talk', 'confirmation', 'delegation', 'extension-request', 'extension-refusal', 'spot-check-evidence'] satisfies NothingDone[]

/** Something done, with its key computed by hand and the day that counts for what comes after it. */
export type Done = { record: Exclude<RecordFact, { kind: NothingDone }>; key: string; doneOn: string }

export function isDone(record: RecordFact): record is Done['record'] {
  return !NOTHING_DONE.includes(record.kind)
}

export function doneOnOf(record: Done['record']): string {
  if ('signedOn' in record) return record.signedOn
  if ('heldOn' in record) return record.heldOn
  if ('completedOn' in record) return record.completedOn
  return 'doneOn' in record ? record.doneOn : norwegianDay(record.recordedAt)
}

export function keyByHand({ kind, subject, requirementId, round, majorVersion, step }: RecordFact): string {
  const sort = kind === 'signature' || kind === 'paper-signature' ? 'sign' : kind === 'sign-off' ? 'act' : 'learn'
  return createHash('sha256').update(`["${sort}","${subject}","${requirementId}","${round}",${majorVersion},${step}]`).digest('hex')
}

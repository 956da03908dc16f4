import type { FaultRule } from '../../../infra/local/faults/fault'
import type { OwnerDeed } from '../../../infra/local/tenant/owner-deeds'

/** What an owner of the site does between a click and its row, and whether a finding must tell of it. */
export type StateCase = { name: string; deed: OwnerDeed; isFinding: boolean }

export const STATE_CASES: readonly StateCase[] = [
  { name: 'a published decision is deleted', deed: { deed: 'delete-item', seed: 1, list: 'Decisions' }, isFinding: true },
  { name: 'the list of signatures is deleted', deed: { deed: 'delete-list', seed: 1, list: 'Signatures' }, isFinding: true },
  // A list is known by its id: its caption is the owner's.
  { name: 'the list of signatures is renamed', deed: { deed: 'rename-list', seed: 1, list: 'Signatures' }, isFinding: false },
  { name: 'the column with the seal is deleted', deed: { deed: 'delete-column', seed: 1, list: 'Signatures', column: 'Commitment' }, isFinding: true },
  { name: 'the column with the seal is renamed', deed: { deed: 'rename-column', seed: 1, list: 'Signatures', column: 'Commitment' }, isFinding: true },
]

/** SharePoint asks to wait with the row, which gives the owner the time. */
export const HOLD_ROW_BACK: FaultRule = { on: 'graph', request: '^POST /v1.0/\\$batch$', kind: 'throttled', retryAfterSeconds: 3, times: 1 }

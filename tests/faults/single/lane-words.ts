import type { Dependency } from '../../../infra/local/faults/fault'
import type { OwnerDeed } from '../../../infra/local/tenant/owner-deeds'
import type { AzuritePorts } from '../../azurite'
import type { OutboundCall } from './outbound-calls'
import type { Attempt, Struck } from './plan-cases'
import type { Press } from './teams-of-one'

/** What the process with the lanes is told, and what it says. */
export type LaneOrder = { folder: string; azurite: AzuritePorts; lanes: number; reduced: boolean; seed: number; only?: string }

export type CaseResult = {
  name: string
  on: Dependency
  kind: Struck | OwnerDeed['deed']
  attempt: Attempt
  /** How often the fault struck. With 0 the case proved nothing. */
  struck: number
  took: number
  problems: string[]
  warnings: string[]
  presses: Press[]
  isCardUpdated: boolean
  starts: number
}

export type LaneWord = { word: 'calls'; calls: OutboundCall[] } | { word: 'planned'; cases: number } | ({ word: 'case' } & CaseResult)

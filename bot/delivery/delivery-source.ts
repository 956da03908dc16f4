import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { DeliveryKind } from '../../core/prompts/delivery'
import type { PromptMemory } from '../../core/prompts/prompt-memory'
import type { PromptBoard } from '../../core/prompts/prompt-board'
import type { PromptRules } from '../../core/prompts/prompt-rules'
import type { OutgoingCard } from '../ports'
import type { PlannedDelivery } from './delivery-work'

/** What plans are made from. */
export type Knowledge = {
  state: LogState
  board: PromptBoard
  rules: PromptRules
  /** Accounts of everybody who can be prompted at all. */
  reachableOids: readonly string[]
  memoryOf: (personId: string) => PromptMemory
  /** Whoever is in the queue already. */
  isUnderWay: (personId: string) => boolean
  now: Date
  today: Day
}

/** One kind of prompt: whom to send it, and how its card is drawn. All there are lie in one table, most important first. */
export type DeliverySource = {
  kind: DeliveryKind
  /** Whether it costs so little that it is asked each time; the others only when a day, its morning or a rule is new. */
  isCheap: boolean
  plan(known: Knowledge): Promise<PlannedDelivery[]> | PlannedDelivery[]
  /** Drawn just before it is sent; undefined for somebody who has done it all in the meantime. */
  draw(delivery: PlannedDelivery, locale: string | undefined, today: Day): Promise<OutgoingCard | undefined>
}

import type { Fact } from '../../../core/facts/fact'
import { PEOPLE } from '../../sample/sample-log'
import { campaignFact, PLAN, promptRulesPublication } from '../../sample/sample-prompts'
import { signatureBy } from '../../sample/sample-records'
import { createPromptLedger } from '../../../bot/delivery/prompt-ledger'
import type { FrontDoor, Who } from '../web/front-door'

export const CONTROLLER: Who = { as: 'outsider', roles: ['Controller'] }
export const AUDITOR: Who = { as: 'outsider', roles: ['Auditor'] }

/** Everybody but one owes a signature, and a campaign about it has been planned. */
export const PLANNED: Fact[] = [promptRulesPublication(), signatureBy('colleague'), campaignFact('plan', 0, { plan: { ...PLAN, pilotUnitIds: ['u-nursery'] } })]

/** What a campaign has sent: one arrived, one did not, of one nobody knows. */
export async function sendSome({ parts }: FrontDoor): Promise<void> {
  const ledger = createPromptLedger(parts.api.tables.prompts, parts.api.clock)
  const claim = (personId: string) => ({ personId, day: '2026-11-21', kind: 'ask' as const, campaignId: 'winter', asks: [{ key: 'k', rung: 0 }], about: ['ethics-standard'] })
  await ledger.settle(claim(PEOPLE.employee), 'sent')
  await ledger.settle(claim(PEOPLE.leader), 'unreachable', 'blocked')
  await ledger.settle(claim(PEOPLE.newcomer), 'unknown', 'http-504')
}

import { daysBetween, type Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import { findAccount, findHomeUnitId, findSpell, isInForce, isOnLeave, listUnitAndAncestors } from '../../core/organisation/organisation'
import { MONTH_DAYS } from '../../core/prompts/budget'
import { foldCampaign, isPrompting } from '../../core/prompts/campaign'
import { judgePrompt, type Held } from '../../core/prompts/judge-prompt'
import { isWithin, unitsOf } from '../../core/prompts/place-campaigns'
import type { PromptMemory } from '../../core/prompts/prompt-memory'
import { rulesInForce } from '../../core/prompts/rules-in-force'
import { calendarOf, minuteOf, windowOn } from '../../core/prompts/sending-calendar'
import type { PlannedDelivery } from './delivery-work'

/**
 * The policy once more, just before a send, on what is true by now: the plan may be minutes old, and another instance may have
 * prompted since. Whether it is fulfilled shows when the card is drawn.
 */
export function judgeDelivery(state: LogState, { personId, oid, campaignId, kind }: PlannedDelivery, memory: PromptMemory, today: Day, now: Date): 'send' | Held {
  const rules = rulesInForce(state)
  const person = state.organisation.people.get(personId)
  const account = person && findAccount(person, today)
  const unitId = person && findHomeUnitId(person, today)
  const chain = unitId === undefined ? [] : listUnitAndAncestors(state.organisation, unitId, today).map((unit) => unit.unitId)
  const minute = minuteOf(now)
  const hours = windowOn(calendarOf(rules, chain), today)
  const last = memory.promptedOn.at(-1)
  const isLeader = state.organisation.leadershipsByPerson.get(personId)?.some((leadership) => isInForce(leadership, today)) ?? false
  return judgePrompt(
    {
      isStopped: rules.isStopped,
      isCancelled: campaignId !== undefined && !isCampaignOf(state, campaignId, unitId, today),
      isFulfilled: false,
      isExcluded: !person || !findSpell(person, today) || isOnLeave(person, today),
      isUnreachable: account?.oid !== oid || !account.enabled,
      // Leaders' own cards are not reminders of what they owe.
      isSnoozed: kind === 'ask' && memory.snoozedUntil !== undefined && memory.snoozedUntil > today,
      daysSince: last === undefined ? undefined : daysBetween(last, today),
      timesInMonth: memory.promptedOn.filter((day) => daysBetween(day, today) < MONTH_DAYS).length,
      isLeader,
      isInWindow: hours !== undefined && minute >= hours.from && minute < hours.until,
    },
    rules,
  )
}

/** Whether it still runs, and for the unit the person is in by now. */
function isCampaignOf(state: LogState, campaignId: string, unitId: string | undefined, today: Day): boolean {
  const campaign = foldCampaign(state.campaigns.get(campaignId) ?? [])
  if (!campaign || !isPrompting(campaign, today)) return false
  const units = unitsOf(campaign)
  return units === undefined || (unitId !== undefined && isWithin(state, unitId, units, today))
}

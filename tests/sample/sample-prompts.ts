import type { CampaignFact, CampaignPlan, PromptRulesPublication } from '../../core/facts/campaign-facts'
import { STANDARD_PROMPT_RULES, type PromptRules } from '../../core/prompts/prompt-rules'
import { TENANT_ID } from './sample-log'

const envelope = { v: 1 as const, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-02T08:00:00.000Z' }
const controller = { actor: 'p-controller', actorOid: '00000000-0000-4000-8000-0000000000aa' }

/** At any hour of any day, each at once: where a test is about something else than the calendar. */
export const ALWAYS: PromptRules = {
  ...STANDARD_PROMPT_RULES,
  hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], fromHour: 0, untilHour: 24, onPublicHolidays: true },
  employees: { everyDays: 1, perMonth: 30 },
  leaders: { everyDays: 1, perMonth: 30 },
  spreadMinutes: 0,
}
delete ALWAYS.quietWeeks

export function promptRulesPublication(rules: Partial<PromptRules> = {}, version = 1): PromptRulesPublication {
  return { kind: 'prompt-rules-publication', ...envelope, ...controller, version, rules: { ...ALWAYS, ...rules }, reason: 'Slik vil vi ha det.' }
}

export const PLAN: CampaignPlan = { title: 'Etisk standard i vinter', requirementIds: ['ethics-standard'], startsOn: '2026-11-21', endsOn: '2026-12-04' }

export function campaignFact(deed: CampaignFact['deed'], step = 0, changes: Partial<CampaignFact> = {}): CampaignFact {
  return { kind: 'campaign', ...envelope, ...controller, campaignId: 'winter', step, deed, plan: PLAN, reason: '', ...changes }
}

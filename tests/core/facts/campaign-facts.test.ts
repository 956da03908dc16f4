import { CampaignFact, CampaignPlan, PromptRulesPublication } from '../../../core/facts/campaign-facts'
import { campaignFact, PLAN, promptRulesPublication } from '../../sample/sample-prompts'

test('what is decided about a campaign, and how prompts go out, are facts', () => {
  expect(CampaignFact.parse(campaignFact('plan'))).toEqual(campaignFact('plan'))
  expect(PromptRulesPublication.parse(promptRulesPublication())).toEqual(promptRulesPublication())
})

test('a plan is about something, and ends after it begins', () => {
  expect(CampaignPlan.safeParse({ ...PLAN, requirementIds: [] }).success).toBe(false)
  expect(CampaignPlan.safeParse({ ...PLAN, endsOn: '2026-11-20' }).success).toBe(false)
})

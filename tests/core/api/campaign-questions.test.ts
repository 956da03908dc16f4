import { campaign, CAMPAIGN_QUESTIONS, decideCampaign, publishPromptRules } from '../../../core/api/campaign-questions'
import { ALWAYS, PLAN } from '../../sample/sample-prompts'

test('only a plan that can be is taken', () => {
  const wish = { campaignId: 'winter', step: 0, deed: 'plan', plan: PLAN, reason: '' }
  expect(decideCampaign.input.safeParse(wish).success).toBe(true)
  for (const other of [{ ...wish, campaignId: 'Winter 2026' }, { ...wish, deed: 'resend' }, { ...wish, plan: { ...PLAN, requirementIds: [] } }, { ...wish, actor: 'p-1' }]) expect(decideCampaign.input.safeParse(other).success).toBe(false)
})

test('rules are published with a reason', () => {
  expect(publishPromptRules.input.safeParse({ version: 1, rules: ALWAYS, reason: 'Etter drøfting' }).success).toBe(true)
  expect(publishPromptRules.input.safeParse({ version: 1, rules: ALWAYS, reason: ' ' }).success).toBe(false)
})

test('nothing about individuals is asked for by a campaign but its id', () => expect(Object.keys(campaign.input.shape)).toEqual(['campaignId']))

test('every question has a path of its own', () => {
  const paths = Object.values(CAMPAIGN_QUESTIONS).map(({ method, path }) => `${method} ${path}`)
  expect(new Set(paths).size).toBe(paths.length)
})

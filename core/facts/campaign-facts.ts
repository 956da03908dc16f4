import { z } from 'zod'
import { Day } from '../days/day'
import { RequirementId } from '../obligations/requirement'
import { UnitId } from '../organisation/organisation-change'
import { PromptRules } from '../prompts/prompt-rules'
import { actor, envelope } from './fact-parts'
import { Sha256Hex } from './hashing'

export const CampaignId = z.string().regex(/^[a-z0-9-]{1,20}$/)

const units = z.array(UnitId).min(1).max(50)

/** Whom a round of prompts is about, and when. Whoever owes one of the requirements is prompted once, within their budget and hours. */
export const CampaignPlan = z
  .strictObject({
    title: z.string().min(1).max(120),
    requirementIds: z.array(RequirementId).min(1).max(20),
    /** Of these units and all below them; absent: of all. */
    unitIds: units.optional(),
    /** Tried there first. */
    pilotUnitIds: units.optional(),
    startsOn: Day,
    /** The last day on which it prompts anybody. */
    endsOn: Day,
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, 'ends before it begins')
export type CampaignPlan = z.infer<typeof CampaignPlan>

export const CampaignDeed = z.enum(['plan', 'pilot', 'start', 'pause', 'resume', 'cancel'])
export type CampaignDeed = z.infer<typeof CampaignDeed>

/** What was decided about a campaign; each decision takes the next step, so that two at once cannot both count. */
export const CampaignFact = z.strictObject({
  kind: z.literal('campaign'),
  ...envelope,
  ...actor,
  campaignId: CampaignId,
  step: z.int().min(0),
  deed: CampaignDeed,
  /** As it is from this step on. */
  plan: CampaignPlan,
  /** Of a pilot or a start: the audience that was previewed, and is the same now. */
  previewed: z.strictObject({ people: z.int().min(0), audienceSha256: Sha256Hex }).optional(),
  reason: z.string().max(500),
})
export type CampaignFact = z.infer<typeof CampaignFact>

/** How prompts go out from now on, whole. Stopping everything is a version too. */
export const PromptRulesPublication = z.strictObject({
  kind: z.literal('prompt-rules-publication'),
  ...envelope,
  ...actor,
  version: z.int().min(1),
  rules: PromptRules,
  reason: z.string().max(500),
})
export type PromptRulesPublication = z.infer<typeof PromptRulesPublication>

import { z } from 'zod'
import { Day, Instant } from '../days/day'
import { CampaignDeed, CampaignId, CampaignPlan } from '../facts/campaign-facts'
import { Sha256Hex } from '../facts/hashing'
import { Language } from '../language/language'
import { DeliveryKind, DeliveryOutcome, UnreachableReasonCode } from '../prompts/delivery'
import { PromptRules } from '../prompts/prompt-rules'
import { question } from './question'
import { writtenReason } from './written-reason'

const logNumber = z.int()
const inEachLanguage = z.record(Language, z.string())
const named = z.strictObject({ requirementId: z.string(), title: inEachLanguage })

export const CampaignProgressView = z.strictObject({ sent: z.int(), delivered: z.int(), acted: z.int(), unknown: z.int(), unreachable: z.int(), refused: z.int() })
export type CampaignProgressView = z.infer<typeof CampaignProgressView>

export const CampaignLine = z.strictObject({
  campaignId: z.string(),
  /** Of the next decision about it. */
  nextStep: z.int(),
  plan: CampaignPlan,
  /** `ended`: its last day has passed. */
  state: z.enum(['planned', 'pilot', 'running', 'paused', 'cancelled', 'ended']),
  byName: z.string(),
  plannedAt: Instant,
  startedAt: Instant.optional(),
  /** How many were previewed before it was started. */
  previewed: z.int().optional(),
})
export type CampaignLine = z.infer<typeof CampaignLine>

/** Every campaign, the latest first, and what a new one may be about. */
export const campaigns = question({
  method: 'GET',
  path: '/api/campaigns',
  input: z.strictObject({}),
  answer: z.strictObject({
    campaigns: z.array(CampaignLine),
    choices: z.strictObject({ requirements: z.array(named), units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })) }),
    isStopped: z.boolean(),
    mayDecide: z.boolean(),
    today: Day,
    logNumber,
  }),
})

export const UnreachedPerson = z.strictObject({ name: z.string(), unitName: z.string(), reason: UnreachableReasonCode })
export type UnreachedPerson = z.infer<typeof UnreachedPerson>

/** Who would be prompted, and who not and why. Nothing is stored. `stage`: the pilot's units, or all. */
export const previewCampaign = question({
  method: 'POST',
  path: '/api/campaigns/preview',
  input: z.strictObject({ plan: CampaignPlan, stage: z.enum(['pilot', 'all']) }),
  answer: z.strictObject({
    people: z.int(),
    audienceSha256: Sha256Hex,
    prompts: z.int(),
    fulfilled: z.int(),
    budgetUsed: z.int(),
    /** Everybody Teams does not reach by number and reason; the first hundred by name. */
    unreachable: z.strictObject({ total: z.int(), byReason: z.array(z.strictObject({ reason: UnreachableReasonCode, people: z.int() })), people: z.array(UnreachedPerson) }),
    byUnit: z.array(z.strictObject({ unitId: z.string(), name: z.string(), people: z.int(), prompts: z.int(), fulfilled: z.int(), unreachable: z.int() })),
    /** Opening chats and sending, at the pace that Teams grants. */
    seconds: z.int(),
    /** When the first of them may be sent: hours, holidays and closed periods considered. Absent when there is no such day. */
    firstOn: Day.optional(),
    /** How the card may look, drawn from a person of the audience who is not named. */
    cards: z.array(z.strictObject({ people: z.int(), titles: z.array(inEachLanguage) })),
    logNumber,
  }),
})

/** Plans, tries out, starts, holds, continues or calls off. */
export const decideCampaign = question({
  method: 'POST',
  path: '/api/campaigns/decide',
  input: z.strictObject({ campaignId: CampaignId, step: z.int().min(0), deed: CampaignDeed, plan: CampaignPlan, audienceSha256: Sha256Hex.optional(), reason: z.string().normalize().trim().max(500) }),
  answer: z.strictObject({ campaign: CampaignLine, logNumber }),
})

/** One campaign as it goes. */
export const campaign = question({
  method: 'GET',
  path: '/api/campaign',
  input: z.strictObject({ campaignId: CampaignId }),
  answer: z.strictObject({
    campaign: CampaignLine,
    progress: CampaignProgressView,
    /** Whoever is still to be prompted, and the seconds that takes; absent while it sends nothing. */
    left: z.strictObject({ people: z.int(), seconds: z.int() }).optional(),
    reasons: z.array(z.strictObject({ reason: z.string(), people: z.int() })),
    /** Those it did not reach and those of whom nobody knows, by name. */
    unreached: z.array(z.strictObject({ name: z.string(), unitName: z.string(), outcome: DeliveryOutcome, reason: z.string(), at: Instant })),
    steps: z.array(z.strictObject({ deed: CampaignDeed, at: Instant, byName: z.string(), reason: z.string() })),
    logNumber,
  }),
})

/** How prompts go out, and what it would take to change that. */
export const promptRules = question({
  method: 'GET',
  path: '/api/prompt-rules',
  input: z.strictObject({}),
  answer: z.strictObject({
    rules: PromptRules,
    nextVersion: z.int(),
    choices: z.strictObject({ requirements: z.array(named), units: z.array(z.strictObject({ unitId: z.string(), name: z.string() })) }),
    changes: z.array(z.strictObject({ version: z.int(), at: Instant, byName: z.string(), reason: z.string(), isStopped: z.boolean() })),
    mayPublish: z.boolean(),
    logNumber,
  }),
})

export const publishPromptRules = question({
  method: 'POST',
  path: '/api/prompt-rules',
  input: z.strictObject({ version: z.int().min(1), rules: PromptRules, reason: writtenReason }),
  answer: z.strictObject({ version: z.int(), logNumber }),
})

/** People of a leader's own unit whom Teams does not reach, and why: theirs to reach in another way. */
export const unreachedOfUnit = question({
  method: 'GET',
  path: '/api/unit/unreached',
  input: z.strictObject({ unitId: z.string().max(40) }),
  answer: z.strictObject({ name: z.string(), people: z.array(z.strictObject({ name: z.string(), reason: UnreachableReasonCode, owes: z.array(inEachLanguage) })), tabUrl: z.url(), logNumber }),
})

export const DeliveryView = z.strictObject({ day: Day, at: Instant, kind: DeliveryKind, about: z.array(inEachLanguage), campaignTitle: z.string().optional(), outcome: DeliveryOutcome, reason: z.string().optional() })
export type DeliveryView = z.infer<typeof DeliveryView>

/** What one person was sent by itself, and when: for the person's leader, for auditors, and for the person. */
export const sentTo = question({
  method: 'GET',
  path: '/api/sent',
  input: z.strictObject({ personId: z.string().min(1).max(40) }),
  answer: z.strictObject({ deliveries: z.array(DeliveryView), logNumber }),
})

export const CAMPAIGN_QUESTIONS = { campaigns, previewCampaign, decideCampaign, campaign, promptRules, publishPromptRules, unreachedOfUnit, sentTo }

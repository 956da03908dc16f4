import type { campaign, campaigns, previewCampaign, promptRules, sentTo, unreachedOfUnit } from '../../../core/api/campaign-questions'
import type { AnswerOf } from '../../../core/api/question'
import { STANDARD_PROMPT_RULES } from '../../../core/prompts/prompt-rules'
import { PRIVACY } from './leader-samples'
import { key, TITLE } from './samples'
import type { Overrides } from './service'

/** A municipality that prompts: two campaigns, the rules it began with, and a few whom Teams does not reach. */
const choices = {
  requirements: [
    { requirementId: 'ethics-standard', title: TITLE },
    { requirementId: 'privacy-security', title: PRIVACY },
  ],
  units: [
    { unitId: 'u-north', name: 'Avdeling Nord' },
    { unitId: 'u-other-north', name: 'Avdeling Nord' },
    { unitId: 'u-school', name: 'Fjordvik skole' },
    { unitId: 'u-kindergarten', name: 'Solbakken barnehage' },
  ],
}

type Line = AnswerOf<typeof campaigns>['campaigns'][number]
export function campaignLine(changes: Partial<Line> = {}): Line {
  return {
    campaignId: 'autumn',
    nextStep: 1,
    plan: { title: 'Etikk i høst', requirementIds: ['ethics-standard'], pilotUnitIds: ['u-kindergarten'], startsOn: '2025-12-01', endsOn: '2025-12-12' },
    state: 'planned',
    byName: 'Anne Lie',
    plannedAt: '2025-11-20T08:00:00.000Z',
    ...changes,
  }
}

const RUNNING_LINE = campaignLine({ campaignId: 'privacy', nextStep: 3, plan: { title: 'Personvern', requirementIds: ['privacy-security'], startsOn: '2025-11-10', endsOn: '2025-11-28' }, state: 'running', startedAt: '2025-11-10T07:00:00.000Z', previewed: 11_400 })

export const CAMPAIGNS: AnswerOf<typeof campaigns> = { campaigns: [campaignLine(), RUNNING_LINE], choices, isStopped: false, mayDecide: true, today: '2025-11-21', logNumber: 100 }

export const PLANNED: AnswerOf<typeof campaign> = {
  campaign: campaignLine(),
  progress: { sent: 0, delivered: 0, acted: 0, unknown: 0, unreachable: 0, refused: 0 },
  reasons: [],
  unreached: [],
  steps: [{ deed: 'plan', at: '2025-11-20T08:00:00.000Z', byName: 'Anne Lie', reason: '' }],
  logNumber: 100,
}

export const RUNNING: AnswerOf<typeof campaign> = {
  campaign: RUNNING_LINE,
  progress: { sent: 7_400, delivered: 7_398, acted: 2_101, unknown: 2, unreachable: 98, refused: 2 },
  left: { people: 2_500, seconds: 250 },
  reasons: [
    { reason: 'no-account', people: 98 },
    { reason: 'MessageSizeTooBig', people: 2 },
    { reason: 'TimeoutError', people: 2 },
  ],
  unreached: [
    { name: 'Dmitri Ivanov', unitName: 'Solbakken barnehage', outcome: 'unreachable', reason: 'no-account', at: '2025-11-10T07:01:00.000Z' },
    { name: 'Eva Dahl', unitName: 'Fjordvik skole', outcome: 'unknown', reason: 'TimeoutError', at: '2025-11-10T07:02:00.000Z' },
  ],
  steps: [
    { deed: 'plan', at: '2025-11-07T08:00:00.000Z', byName: 'Anne Lie', reason: '' },
    { deed: 'start', at: '2025-11-10T07:00:00.000Z', byName: 'Anne Lie', reason: '' },
  ],
  logNumber: 100,
}

/** More units than are shown at once. */
const manyUnits = Array.from({ length: 14 }, (_, index) => ({ unitId: `u-${index}`, name: `Tjenestested ${index + 1}`, people: 20 - index, prompts: 12 - (index % 3), fulfilled: 6, unreachable: index % 3 }))

export const PREVIEW: AnswerOf<typeof previewCampaign> = {
  people: 212,
  audienceSha256: key('a'),
  prompts: 154,
  fulfilled: 40,
  budgetUsed: 6,
  unreachable: {
    total: 12,
    byReason: [{ reason: 'no-account', people: 9 }, { reason: 'blocked', people: 3 }],
    people: [{ name: 'Dmitri Ivanov', unitName: 'Solbakken barnehage', reason: 'no-account' }, { name: 'Bjørn Aasen', unitName: 'Solbakken barnehage', reason: 'blocked' }],
  },
  byUnit: manyUnits,
  seconds: 16,
  firstOn: '2025-12-01',
  cards: [{ people: 101, titles: [TITLE, PRIVACY] }, { people: 53, titles: [TITLE] }],
  logNumber: 100,
}

export const PROMPT_RULES: AnswerOf<typeof promptRules> = {
  rules: STANDARD_PROMPT_RULES,
  nextVersion: 3,
  choices,
  changes: [
    { version: 2, at: '2025-11-03T08:00:00.000Z', byName: 'Anne Lie', reason: 'Feilen er rettet', isStopped: false },
    { version: 1, at: '2025-11-02T08:00:00.000Z', byName: 'Anne Lie', reason: 'Noe var feil', isStopped: true },
  ],
  mayPublish: true,
  logNumber: 100,
}
export const STOPPED_RULES: AnswerOf<typeof promptRules> = {
  ...PROMPT_RULES,
  rules: { ...STANDARD_PROMPT_RULES, isStopped: true },
  nextVersion: 4,
  changes: [{ version: 3, at: '2025-11-21T08:00:00.000Z', byName: 'Anne Lie', reason: 'Feil tekst på kortet', isStopped: true }, ...PROMPT_RULES.changes],
}

export const UNREACHED: AnswerOf<typeof unreachedOfUnit> = {
  name: 'Solbakken barnehage',
  people: [
    { name: 'Bjørn Aasen', reason: 'blocked', owes: [] },
    { name: 'Dmitri Ivanov', reason: 'no-account', owes: [TITLE, PRIVACY] },
  ],
  tabUrl: 'https://kvitter.fjordvik.test/tab/',
  logNumber: 100,
}

export const SENT: AnswerOf<typeof sentTo> = {
  deliveries: [
    { day: '2025-11-10', at: '2025-11-10T07:00:00.000Z', kind: 'ask', about: [TITLE], outcome: 'sent' },
    { day: '2025-11-17', at: '2025-11-17T07:00:00.000Z', kind: 'ask', about: [TITLE, PRIVACY], campaignTitle: 'Personvern', outcome: 'unreachable', reason: 'blocked' },
  ],
  logNumber: 100,
}

export function campaignAnswers(): Overrides {
  return {
    campaigns: () => CAMPAIGNS,
    campaign: ({ campaignId }) => (campaignId === 'privacy' ? RUNNING : PLANNED),
    previewCampaign: () => PREVIEW,
    decideCampaign: ({ campaignId = '', plan, step }) => ({ campaign: campaignLine({ campaignId, plan: plan as unknown as Line['plan'], nextStep: Number(step) + 1 }), logNumber: 101 }),
    promptRules: () => PROMPT_RULES,
    publishPromptRules: ({ version }) => ({ version, logNumber: 101 }),
    unreachedOfUnit: () => UNREACHED,
    sentTo: () => SENT,
  }
}

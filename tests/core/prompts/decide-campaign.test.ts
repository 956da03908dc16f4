import type { CampaignDeed, CampaignPlan } from '../../../core/facts/campaign-facts'
import { decideCampaign } from '../../../core/prompts/decide-campaign'
import { NOW, sampleState, TENANT_ID } from '../../sample/sample-log'
import { campaignFact, PLAN } from '../../sample/sample-prompts'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const publisher = { personId: 'p-controller', oid: '00000000-0000-4000-8000-0000000000aa', tenantId: TENANT_ID, appVersion: '0.1.0' }
const AUDIENCE = { people: 5, audienceSha256: 'a'.repeat(64) }
const planned = sampleState(campaignFact('plan'))
const decide = (deed: CampaignDeed, { step = 1, plan = PLAN, state = planned, previewed = AUDIENCE.audienceSha256 }: { step?: number; plan?: CampaignPlan; state?: typeof planned; previewed?: string } = {}) =>
  decideCampaign(state, { campaignId: 'winter', step, deed, plan, reason: '', audienceSha256: previewed }, deed === 'start' || deed === 'pilot' ? AUDIENCE : undefined, publisher, NOW)

test('it is planned, and then started for the audience that was previewed', () => {
  expect(decide('plan', { step: 0, state: sampleState() })).toMatchObject({ outcome: 'decided', fact: { deed: 'plan', step: 0, plan: PLAN } })
  expect(decide('start')).toMatchObject({ outcome: 'decided', fact: { deed: 'start', previewed: AUDIENCE } })
})

test('it is not started for another audience, or without a preview', () => {
  expect(decide('start', { previewed: 'b'.repeat(64) })).toEqual({ outcome: 'out-of-date' })
  expect(decideCampaign(planned, { campaignId: 'winter', step: 1, deed: 'start', plan: PLAN, reason: '' }, AUDIENCE, publisher, NOW)).toEqual({ outcome: 'out-of-date' })
})

test('it is started as it was planned, whatever comes with the click', () => expect(decide('start', { plan: { ...PLAN, title: 'Noe annet' } })).toMatchObject({ fact: { plan: PLAN } }))

test('two who decide at once do not both count', () => {
  expect(decide('start', { step: 0 })).toEqual({ outcome: 'out-of-date' })
  expect(decide('cancel', { step: 2 })).toEqual({ outcome: 'out-of-date' })
})

test('what cannot follow is refused', () => {
  expect(decide('resume')).toEqual({ outcome: 'out-of-date' })
  expect(decide('pilot')).toEqual({ outcome: 'out-of-date' })
  expect(decide('start', { step: 0, state: sampleState() })).toEqual({ outcome: 'out-of-date' })
})

test('a plan that cannot be is told at its fields', () => {
  const state = sampleState(requirementPublication(YEARLY))
  const plan = { ...PLAN, requirementIds: ['ethics-standard', 'nothing', YEARLY.requirementId], unitIds: ['u-nowhere'], pilotUnitIds: ['u-nursery', 'u-nowhere'], startsOn: '2026-11-20', endsOn: '2027-02-01' }
  expect(decide('plan', { step: 0, state, plan })).toEqual({
    outcome: 'not-ready',
    problems: [
      { path: 'requirementIds.1', problem: 'unknown' },
      { path: 'requirementIds.2', problem: 'unknown' },
      { path: 'unitIds.0', problem: 'unknown-unit' },
      { path: 'pilotUnitIds.1', problem: 'unknown-unit' },
      { path: 'startsOn', problem: 'past' },
      { path: 'endsOn', problem: 'too-late' },
    ],
  })
})

import type { CampaignDeed, CampaignFact } from '../../../core/facts/campaign-facts'
import { foldCampaign, isPrompting } from '../../../core/prompts/campaign'
import { campaignFact, PLAN } from '../../sample/sample-prompts'

const fold = (...deeds: CampaignDeed[]) => foldCampaign(deeds.map((deed, step): CampaignFact => campaignFact(deed, step, { plan: { ...PLAN, pilotUnitIds: ['u-nursery'] }, recordedAt: `2026-11-2${String(step)}T08:00:00.000Z` })))

test.each<[CampaignDeed[], string]>([
  [['plan'], 'planned'],
  [['plan', 'plan'], 'planned'],
  [['plan', 'pilot'], 'pilot'],
  [['plan', 'start'], 'running'],
  [['plan', 'pilot', 'start'], 'running'],
  [['plan', 'pilot', 'pause'], 'paused'],
  [['plan', 'pilot', 'pause', 'resume'], 'pilot'],
  [['plan', 'start', 'pause', 'resume'], 'running'],
  [['plan', 'start', 'cancel'], 'cancelled'],
  [['plan', 'start', 'cancel', 'start'], 'cancelled'],
  [['plan', 'pause'], 'planned'],
  [['plan', 'start', 'plan'], 'running'],
])('%j leaves it %s', (deeds, state) => expect(fold(...deeds)?.state).toBe(state))

test('it begins with a plan', () => expect([fold('start'), fold()]).toEqual([undefined, undefined]))

test('without pilot units there is no pilot', () => expect(foldCampaign([campaignFact('plan'), campaignFact('pilot', 1)])?.state).toBe('planned'))

test('it was started when it first sent anything', () => expect(fold('plan', 'pilot', 'start')?.startedAt).toBe('2026-11-21T08:00:00.000Z'))

test('it prompts within its days, while it runs', () => {
  const running = fold('plan', 'start')
  const paused = fold('plan', 'start', 'pause')
  if (!running || !paused) throw new Error('no campaign')
  expect(['2026-11-20', '2026-11-21', '2026-12-04', '2026-12-05'].map((day) => isPrompting(running, day))).toEqual([false, true, true, false])
  expect(isPrompting(paused, '2026-11-21')).toBe(false)
})

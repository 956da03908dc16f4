import { sha256 } from '../../../bot/hashing'
import { isWithin, listCampaigns, placeCampaigns, unitsOf } from '../../../core/prompts/place-campaigns'
import { buildPromptBoard } from '../../../core/prompts/prompt-board'
import { NEVER_PROMPTED } from '../../../core/prompts/prompt-memory'
import { sampleState, TODAY } from '../../sample/sample-log'
import { ALWAYS, campaignFact, PLAN } from '../../sample/sample-prompts'

const plan = { ...PLAN, pilotUnitIds: ['u-nursery'], unitIds: ['u-kindergarten'] }
const state = sampleState(campaignFact('plan', 0, { plan }), campaignFact('pilot', 1, { plan }), campaignFact('plan', 0, { campaignId: 'other' }))
const board = buildPromptBoard(state, TODAY, ALWAYS, sha256, () => NEVER_PROMPTED)

test('only what prompts somebody is placed, in the units of its stage', () => {
  const [placed, ...others] = placeCampaigns(state, board)
  expect(others).toEqual([])
  expect(board.units.filter((_, unit) => placed?.isOfUnit?.[unit] === 1)).toEqual(['u-nursery'])
})

test('a campaign for all marks no units', () => {
  const all = sampleState(campaignFact('plan'), campaignFact('start', 1))
  expect(placeCampaigns(all, board)[0]?.isOfUnit).toBeUndefined()
})

test('every campaign is listed with what became of it', () => expect(listCampaigns(state).map((campaign) => [campaign.campaignId, campaign.state])).toEqual([['winter', 'pilot'], ['other', 'planned']]))

test('units are the pilot\'s while it is tried out', () => {
  expect(unitsOf({ state: 'pilot', plan })).toEqual(['u-nursery'])
  expect(unitsOf({ state: 'running', plan })).toEqual(['u-kindergarten'])
})

test('a unit lies in itself and in all above it', () => expect([['u-nursery'], ['u-education'], ['u-top'], ['u-other']].map((units) => isWithin(state, 'u-nursery', units, TODAY))).toEqual([true, true, true, false]))

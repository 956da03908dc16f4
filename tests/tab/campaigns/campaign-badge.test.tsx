/** @jest-environment jsdom */
import { CampaignLine } from '../../../core/api/campaign-questions'
import { CampaignBadge } from '../../../tab/campaigns/campaign-badge'
import { draw, pageText } from '../stage'

test('every state is told in words', () => {
  draw(CampaignLine.shape.state.options.map((state) => <CampaignBadge key={state} state={state} />))
  expect(pageText()).toBe('PlanlagtPrøves utSendesSatt på pauseAvlystAvsluttet')
})

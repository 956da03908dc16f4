/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { CampaignHistory } from '../../../tab/campaigns/campaign-history'
import { draw } from '../stage'
import { RUNNING } from '../stand-in/campaign-samples'

test('every decision stands with who made it, when and why, the latest first', () => {
  draw(<CampaignHistory steps={[...RUNNING.steps, { deed: 'cancel', at: '2025-11-11T08:00:00.000Z', byName: 'Ola Berg', reason: 'Feil måned' }]} />)
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Avlyst av Ola Berg, 11. november 2025 kl. 09:00Feil måned',
    'Startet av Anne Lie, 10. november 2025 kl. 08:00',
    'Planlagt av Anne Lie, 7. november 2025 kl. 09:00',
  ])
})

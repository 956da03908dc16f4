/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { CampaignTable } from '../../../tab/campaigns/campaign-table'
import { draw } from '../stage'
import { CAMPAIGNS } from '../stand-in/campaign-samples'

test('each campaign is a line that leads to it', () => {
  draw(<CampaignTable campaigns={CAMPAIGNS.campaigns} />)
  const table = within(screen.getByRole('table', { name: 'Alle utsendinger' }))
  const [, planned, running] = table.getAllByRole('row').map(({ textContent }) => textContent)
  expect(planned).toBe('Etikk i høstPlanlagt1. desember 2025 til 12. desember 2025–Anne Lie')
  expect(running).toMatch(/^PersonvernSendes.*11.400Anne Lie$/)
  expect(table.getByRole('link', { name: 'Personvern' }).getAttribute('href')).toBe('#/campaigns/privacy')
})

/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { campaignLine, PLANNED, RUNNING } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'

test('one click holds it', async () => {
  const { user, standIn } = openTab({ at: 'campaigns/privacy', answers: { me: () => CONTROLLER } })
  await user.click(await screen.findByRole('button', { name: 'Sett på pause' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'decideCampaign').map(({ input }) => input)).toMatchObject([{ campaignId: 'privacy', step: 3, deed: 'pause', plan: RUNNING.campaign.plan }]))
  expect(await screen.findByText(/^Utsendingen er satt på pause/, { selector: 'p' })).toBeTruthy()
})

test.each([
  ['planned', ['Avlys']],
  ['pilot', ['Sett på pause', 'Avlys']],
  ['paused', ['Fortsett', 'Avlys']],
] as const)('what can be done with one that is %s', async (state, buttons) => {
  openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER, campaign: () => ({ ...PLANNED, campaign: campaignLine({ state }) }) } })
  const group = await screen.findByRole('group', { name: 'Styr utsendingen' })
  expect([...group.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(buttons)
})

test.each(['cancelled', 'ended'] as const)('nothing can be done with one that is %s', async (state) => {
  openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER, campaign: () => ({ ...PLANNED, campaign: campaignLine({ state }) }) } })
  await screen.findByRole('region', { name: 'Det som er bestemt' })
  expect(screen.queryByRole('group', { name: 'Styr utsendingen' })).toBeNull()
})

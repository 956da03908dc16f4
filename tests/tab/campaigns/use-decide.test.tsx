/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { PLANNED, campaignLine } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'
import { refusal } from '../stand-in/service'

test('a decision that came too late shows what holds now', async () => {
  const at = (state: 'running' | 'paused') => () => ({ ...PLANNED, campaign: campaignLine({ state, nextStep: state === 'running' ? 2 : 3, startedAt: '2025-12-01T07:00:00.000Z' }) })
  const { user, standIn } = openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER, campaign: at('running'), decideCampaign: () => refusal('out-of-date') } })
  const pause = await screen.findByRole('button', { name: 'Sett på pause' })
  standIn.change({ campaign: at('paused') })
  await user.click(pause)
  expect(await screen.findByRole('button', { name: 'Fortsett' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Fortsett' }))
  await waitFor(() => expect(standIn.asked.filter(({ name }) => name === 'decideCampaign').map(({ input }) => input)).toMatchObject([{ deed: 'pause', step: 2 }, { deed: 'resume', step: 3 }]))
})

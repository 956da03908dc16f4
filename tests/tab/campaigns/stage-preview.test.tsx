/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { PLANNED, PREVIEW } from '../stand-in/campaign-samples'
import { CONTROLLER, key } from '../stand-in/samples'
import { refusal, type Overrides } from '../stand-in/service'

async function openPlanned(answers: Overrides = {}) {
  const tab = openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER, ...answers } })
  const look = await screen.findByRole('button', { name: 'Se hele målgruppen' })
  return { ...tab, look, sent: () => tab.standIn.asked.filter(({ name }) => name === 'decideCampaign').map(({ input }) => input) }
}

test('there is nothing to start before the audience was seen; what is started is what was seen', async () => {
  const { user, standIn, look, sent } = await openPlanned()
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  await user.click(look)
  await user.click(await screen.findByRole('button', { name: 'Start' }))
  await waitFor(() => expect(sent()).toEqual([{ campaignId: 'autumn', step: 1, deed: 'start', plan: PLANNED.campaign.plan, reason: '', audienceSha256: key('a') }]))
  expect(standIn.asked.find(({ name }) => name === 'previewCampaign')?.input).toEqual({ plan: PLANNED.campaign.plan, stage: 'all' })
  expect(await screen.findByText('Utsendingen er i gang.', { selector: 'p' })).toBeTruthy()
})

test('the pilot is seen and tried by itself', async () => {
  const { user, sent } = await openPlanned()
  await user.click(screen.getByRole('button', { name: 'Se målgruppen for prøven' }))
  await user.click(await screen.findByRole('button', { name: 'Prøv ut' }))
  await waitFor(() => expect(sent()).toMatchObject([{ deed: 'pilot', audienceSha256: key('a') }]))
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
})

test('when the audience has changed meanwhile, that is said and it has to be seen again', async () => {
  const { user, standIn, look, sent } = await openPlanned({ decideCampaign: () => refusal('out-of-date') })
  await user.click(look)
  await user.click(await screen.findByRole('button', { name: 'Start' }))
  expect(await screen.findByText('Målgruppen er endret')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
  standIn.change({ previewCampaign: () => ({ ...PREVIEW, audienceSha256: key('b') }) })
  await user.click(screen.getByRole('button', { name: 'Se hele målgruppen på nytt' }))
  await user.click(await screen.findByRole('button', { name: 'Start' }))
  await waitFor(() => expect(sent()).toMatchObject([{ audienceSha256: key('a') }, { audienceSha256: key('b') }]))
})

test('when nobody would get it, there is nothing to start', async () => {
  const { user, look } = await openPlanned({ previewCampaign: () => ({ ...PREVIEW, prompts: 0 }) })
  await user.click(look)
  expect(await screen.findByText('Ingen får en påminnelse, så det er ingenting å starte.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull()
})

test('a plan that does not hold any more says what to do', async () => {
  const { user, look } = await openPlanned({ previewCampaign: () => refusal('not-ready', [{ path: 'unitIds.0', problem: 'unknown-unit' }]) })
  await user.click(look)
  expect(await screen.findByText('Planen kan ikke brukes slik den er')).toBeTruthy()
})

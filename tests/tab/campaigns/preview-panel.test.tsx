/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { campaignLine, PLANNED } from '../stand-in/campaign-samples'
import { CONTROLLER } from '../stand-in/samples'

const open = (changes: Parameters<typeof campaignLine>[0]) => openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER, campaign: () => ({ ...PLANNED, campaign: campaignLine(changes) }) } })

test('a campaign that is tried out may be seen whole, and not tried again', async () => {
  open({ state: 'pilot', startedAt: '2025-11-20T09:00:00.000Z' })
  expect(await screen.findByRole('button', { name: 'Se hele målgruppen' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Se målgruppen for prøven' })).toBeNull()
})

test('without units to try in there is no trial', async () => {
  open({ plan: { title: 'Alle', requirementIds: ['ethics-standard'], startsOn: '2025-12-01', endsOn: '2025-12-12' } })
  expect(await screen.findByRole('button', { name: 'Se hele målgruppen' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Se målgruppen for prøven' })).toBeNull()
})

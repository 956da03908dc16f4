/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { RUNNING } from '../stand-in/campaign-samples'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER } from '../stand-in/samples'

test('while it is sent, the figures come again by themselves', async () => {
  const { standIn } = openTab({ at: 'campaigns/privacy', answers: { me: () => CONTROLLER } })
  await findHeading('Personvern')
  expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('75')
  standIn.change({ campaign: () => ({ ...RUNNING, left: { people: 0, seconds: 0 } }) })
  await waitFor(() => expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100'))
})

test('an auditor sees how it goes and decides nothing', async () => {
  openTab({ at: 'campaigns/privacy', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  expect(await screen.findByText('Dmitri Ivanov')).toBeTruthy()
  expect(screen.queryByRole('group', { name: 'Styr utsendingen' })).toBeNull()
})

test('an auditor sees the plan of one that has not begun, and no audience', async () => {
  openTab({ at: 'campaigns/autumn', answers: { me: () => AUDITOR_FROM_OUTSIDE } })
  await findHeading('Etikk i høst')
  await screen.findByRole('region', { name: 'Planen' })
  expect(screen.queryByRole('button', { name: 'Se hele målgruppen' })).toBeNull()
})

describe('one that is planned, with its audience', () => {
  testAccess({ at: 'campaigns/autumn', person: CONTROLLER }, async (words) => {
    const look = await screen.findByRole('button', { name: words.campaigns.preview.look.all })
    look.click()
    await screen.findByRole('button', { name: words.campaigns.preview.send.all })
  })
})

describe('one that is sent', () => {
  testAccess({ at: 'campaigns/privacy', person: CONTROLLER }, (words) => screen.findByRole('table', { name: words.campaigns.progress.missed }))
})

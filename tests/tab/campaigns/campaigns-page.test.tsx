/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { CAMPAIGNS, PROMPT_RULES } from '../stand-in/campaign-samples'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER } from '../stand-in/samples'

test('an auditor sees the campaigns and the way to the rules, and plans none', async () => {
  openTab({ at: 'campaigns', answers: { me: () => AUDITOR_FROM_OUTSIDE, campaigns: () => ({ ...CAMPAIGNS, mayDecide: false }), promptRules: () => ({ ...PROMPT_RULES, mayPublish: false }) } })
  await findHeading('Utsendinger')
  expect(await screen.findByRole('link', { name: 'Etikk i høst' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Regler for påminnelser' }).getAttribute('href')).toBe('#/prompt-rules')
  expect(screen.queryByRole('button', { name: 'Planlegg en utsending' })).toBeNull()
})

test('without campaigns it says so', async () => {
  openTab({ at: 'campaigns', answers: { me: () => CONTROLLER, campaigns: () => ({ ...CAMPAIGNS, campaigns: [] }) } })
  expect(await screen.findByText('Ingen utsendinger er planlagt ennå.')).toBeTruthy()
})

testAccess({ at: 'campaigns', person: CONTROLLER }, (words) => screen.findByRole('table', { name: words.campaigns.list.title }))

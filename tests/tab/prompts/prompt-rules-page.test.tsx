/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { findHeading, openTab, testAccess } from '../stage'
import { PROMPT_RULES } from '../stand-in/campaign-samples'
import { AUDITOR_FROM_OUTSIDE, CONTROLLER } from '../stand-in/samples'

test('an auditor reads the rules and their history, and finds nothing to write in', async () => {
  openTab({ at: 'prompt-rules', answers: { me: () => AUDITOR_FROM_OUTSIDE, promptRules: () => ({ ...PROMPT_RULES, mayPublish: false }) } })
  await findHeading('Regler for påminnelser')
  expect(await screen.findByText('Uke 28 til 30')).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Endringer' }).textContent).toContain('Feilen er rettet')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Publiser reglene' })).toBeNull()
})

testAccess({ at: 'prompt-rules', person: CONTROLLER }, (words) => screen.findByRole('button', { name: words.promptRules.publish.submit }))

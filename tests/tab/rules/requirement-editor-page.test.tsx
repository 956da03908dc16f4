/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab, testAccess } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })

test('one that is withdrawn says so', async () => {
  open({ requirementDraft: () => ({ ...PROGRAMME_OPENED, withdrawnFrom: '2025-11-01' }) })
  expect(await screen.findByText('Trukket tilbake fra 1. november 2025')).toBeTruthy()
})

testAccess({ at: 'edit-requirement/privacy-security', person: CONTROLLER }, (words) => screen.findByText(words.rules.audience.count('800')))

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { PREVIEW_KEY } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })

test('before it is published it says what opens and what goes, and warns of an audience that matches nobody', async () => {
  const tab = open()
  await tab.user.type(await screen.findByLabelText(/^Hvorfor/, { selector: 'textarea[maxlength]' }), 'Nytt år')
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('912 åpne oppgaver blir borte.')).toBeTruthy()
  tab.standIn.change({ previewRequirement: () => ({ concerned: 0, newly: 0, noLonger: 0, opened: 0, closed: 0, kept: 0, byUnit: [], problems: [], previewKey: PREVIEW_KEY, nextVersion: '2' }) })
  await tab.user.click(screen.getByRole('button', { name: 'Se hvem det gjelder' }))
  expect(await screen.findByText('Kravet treffer ingen')).toBeTruthy()
})

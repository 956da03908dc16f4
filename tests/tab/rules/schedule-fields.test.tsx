/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })

test('an activity has units, a schedule and its next rounds', async () => {
  const content = emptyRequirementDraft('act', '2026-01-12')
  open({ requirementDraft: () => ({ ...PROGRAMME_OPENED, content, from: 'empty', versions: [] }) })
  expect(await screen.findByLabelText('Hvor ofte')).toBeTruthy()
  expect(await screen.findByText('Åpner 12. januar 2026, frist 2. februar 2026')).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('Hvem eller hva').value).toBe('units')
  expect(screen.queryByRole('button', { name: 'Trekk tilbake kravet' })).toBeNull()
})

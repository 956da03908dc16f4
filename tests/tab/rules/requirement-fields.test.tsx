/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const open = (kind: 'sign' | 'act') =>
  openTab({ at: `edit-requirement/new-one/${kind}`, answers: { me: () => CONTROLLER, requirementDraft: () => ({ ...PROGRAMME_OPENED, content: emptyRequirementDraft(kind, '2026-01-12'), from: 'empty', versions: [] }) } })

test('what is signed is one of the documents', async () => {
  const tab = open('sign')
  await tab.user.selectOptions(await screen.findByLabelText('Dokumentet som signeres'), 'ethics-standard')
  expect(screen.getByLabelText<HTMLSelectElement>('Dokumentet som signeres').value).toBe('ethics-standard')
  expect(screen.queryByLabelText('Hvem eller hva')).toBeNull()
  expect(tab.standIn.asked.find(({ name }) => name === 'requirementDraft')?.input).toEqual({ requirementId: 'new-one', kind: 'sign' })
})

test('an activity may be shown only', async () => {
  const tab = open('act')
  await tab.user.click(await screen.findByRole('radio', { name: /bare til orientering/ }))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /bare til orientering/ }).checked).toBe(true)
})

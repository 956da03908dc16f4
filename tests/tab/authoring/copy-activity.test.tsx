/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { emptyRequirementDraft, type RequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab } from '../stage'
import { PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'

const EMPTY = emptyRequirementDraft('act', '2026-01-12')
const content: RequirementDraft = { ...EMPTY, title: { nb: 'Øvelse 2027', nn: 'Øving 2027', en: 'Drill 2027' }, schedule: { ...EMPTY.schedule, kind: 'one-off', dueOn: '2027-03-01' } }
const open = () => openTab({ at: 'edit-requirement/old-one', answers: { me: () => CONTROLLER, requirementDraft: () => ({ ...PROGRAMME_OPENED, requirementId: 'old-one', content }) } })
const savedOf = ({ standIn }: ReturnType<typeof open>) => standIn.asked.find(({ name }) => name === 'saveRequirementDraft')?.input

test('a copy is a new draft under another name', async () => {
  const tab = open()
  const name = await screen.findByLabelText('Navn på kopien')
  await tab.user.clear(name)
  await tab.user.type(name, 'Gammelt krav')
  await tab.user.click(screen.getByRole('button', { name: 'Lag en kopi' }))
  await waitFor(() => expect(window.location.hash).toBe('#/edit-requirement/gammelt-krav'))
  expect(savedOf(tab)).toMatchObject({ requirementId: 'gammelt-krav', basedOn: 0, content: { title: { nb: 'Gammelt krav', nn: 'Øving 2027 (kopi)', en: 'Drill 2027 (copy)' } } })
})

test('what happens once is copied to the same day of the next year', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Samme dag neste år' }))
  await waitFor(() => expect(savedOf(tab)).toMatchObject({ requirementId: 'ovelse-2028', content: { title: { nb: 'Øvelse 2028' }, schedule: { dueOn: '2028-03-01' } } }))
})

test('what is not saved yet is saved first', async () => {
  const { user } = open()
  await user.type(await screen.findByLabelText('Tittel, bokmål'), '!')
  expect(screen.getByText('Lagre utkastet først, så kommer alt med.')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Lag en kopi' }).getAttribute('aria-disabled')).toBe('true')
})

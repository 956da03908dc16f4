/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { openTab } from '../stage'
import { CARDS, PROGRAMME_OPENED } from '../stand-in/rules-samples'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const content = emptyRequirementDraft('act', '2026-01-12')
const open = (answers: Overrides) => openTab({ at: 'edit-requirement/new-one/act', answers: { me: () => CONTROLLER, requirementDraft: () => ({ ...PROGRAMME_OPENED, content, from: 'empty', versions: [] }), ...answers } })

test('the card is drawn in the language that is chosen', async () => {
  const { user, standIn } = open({ previewActivityCard: () => ({ cards: CARDS.slice(0, 1), problems: [] }) })
  await user.click(await screen.findByRole('button', { name: 'Vis kortet' }))
  expect(await screen.findByText('Leksjon')).toBeTruthy()
  const choices = screen.getAllByLabelText('Språk')
  await user.selectOptions(choices.at(-1) as HTMLElement, 'nn')
  expect(standIn.asked.filter(({ name }) => name === 'previewActivityCard').map(({ input }) => (input as { language: string }).language)).toEqual(['nb', 'nn'])
})

test('one that could not be published is not drawn, and what is wrong is told at its field', async () => {
  const { user } = open({ previewActivityCard: () => ({ cards: [], problems: [{ path: 'title.nb', problem: 'empty' }] }) })
  await user.click(await screen.findByRole('button', { name: 'Vis kortet' }))
  expect(await screen.findByText('Tittel, bokmål: Feltet er tomt.')).toBeTruthy()
})

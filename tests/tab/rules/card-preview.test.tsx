/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

const open = (answers = {}) => openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER, ...answers } })
const show = async ({ user }: ReturnType<typeof open>) => user.click(await screen.findByRole('button', { name: 'Vis kortene' }))

test('the cards are asked for in the language chosen, as wide as on a phone or a computer', async () => {
  const tab = open()
  await show(tab)
  await screen.findByText('Kort 1 av 2')
  expect(document.querySelector('[style*="width: 328px"]')).not.toBeNull()
  await tab.user.click(screen.getByRole('radio', { name: 'datamaskin' }))
  expect(document.querySelector('[style*="width: 560px"]')).not.toBeNull()
  await tab.user.selectOptions(screen.getAllByLabelText('Språk', { selector: 'select' }).at(-1) as HTMLElement, 'en')
  await waitFor(() => expect(tab.standIn.asked.filter(({ name }) => name === 'previewLessonCards').map(({ input }) => (input as { language: string }).language)).toEqual(['nb', 'en']))
})

test('as a page it is the text itself', async () => {
  const tab = open()
  await show(tab)
  await screen.findByText('Kort 1 av 2')
  await tab.user.click(screen.getByRole('radio', { name: 'side i fanen' }))
  expect(screen.getByText('Se på avsenderen før du svarer.', { selector: 'p' })).toBeTruthy()
})

test('what keeps it from being drawn is told', async () => {
  await show(open({ previewLessonCards: () => ({ cards: [], problems: [{ path: 'body.nb', problem: 'empty' }] }) }))
  expect(await screen.findByText('Tekst, bokmål: Feltet er tomt.')).toBeTruthy()
})

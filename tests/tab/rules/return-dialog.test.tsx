/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'
import type { Overrides } from '../stand-in/service'

const open = (answers: Overrides = {}) => openTab({ at: 'edit-requirement/privacy-security', answers: { me: () => CONTROLLER, ...answers } })
const sent = ({ standIn }: ReturnType<typeof open>, wanted: string) => standIn.asked.filter(({ name }) => name === wanted).map(({ input }) => input as Record<string, never>)

test('a lesson is brought back now, with the reason in three languages', async () => {
  const tab = open()
  await tab.user.click(await screen.findByRole('button', { name: 'Hent en leksjon fram igjen nå' }))
  const dialog = within(screen.getByRole('dialog'))
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('Hvorfor, nynorsk: Feltet er tomt.')).toBeTruthy()
  for (const language of ['bokmål', 'nynorsk', 'engelsk']) await tab.user.type(dialog.getByLabelText(`Hvorfor nå, slik kortet sier det, ${language}`), 'Sak')
  await tab.user.click(dialog.getByRole('button', { name: 'Se hva som skjer' }))
  expect(await dialog.findByText('310 får den igjen.')).toBeTruthy()
  await tab.user.click(dialog.getByRole('button', { name: 'Gjør det' }))
  await waitFor(() => expect(sent(tab, 'returnLesson')).toEqual([expect.objectContaining({ lessonId: 'phishing', dueInDays: 7 })]))
})

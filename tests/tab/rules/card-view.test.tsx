/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('a card of the chat is drawn with its words, picture, choices and buttons; nothing on it can be pressed', async () => {
  const { user } = openTab({ at: 'edit-lesson/phishing', answers: { me: () => CONTROLLER } })
  await user.click(await screen.findByRole('button', { name: 'Vis kortene' }))
  const text = (await screen.findByText('Kort 1 av 2')).parentElement
  expect(text?.textContent).toContain('Viktig: les nøye')
  expect(text?.textContent).toContain('Se på avsenderen og lenken.')
  expect(text?.querySelector('a, button')).toBeNull()
  expect(await screen.findByRole('img', { name: 'En skjerm' })).toBeTruthy()
  const question = screen.getByText('Kort 2 av 2').parentElement
  expect(question?.textContent).toContain('Hva ser du på?AdressenFargen')
})

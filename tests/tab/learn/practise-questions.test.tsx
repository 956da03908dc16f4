/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'

test('asks every question once, tells how many were right, and keeps nothing', async () => {
  const { user, standIn } = openTab({ at: 'read/phishing' })
  expect(await screen.findByText('Dette er øving. Ingenting av det du svarer, blir lagret.')).toBeTruthy()
  await user.click(await screen.findByRole('radio', { name: 'Fargen' }))
  await user.click(screen.getByRole('button', { name: 'Svar' }))
  await user.click(await screen.findByRole('button', { name: 'Neste spørsmål' }))
  for (const name of ['Det haster', 'En lenke']) await user.click(screen.getByRole('checkbox', { name }))
  await user.click(screen.getByRole('button', { name: 'Svar' }))
  await user.click(await screen.findByRole('button', { name: 'Neste spørsmål' }))
  await user.click(screen.getByRole('radio', { name: 'Ja, det stemmer' }))
  await user.click(screen.getByRole('button', { name: 'Svar' }))
  expect(await screen.findByRole('heading', { name: 'Du svarte riktig på 2 av 3' })).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Riktig' }))
  await user.click(screen.getByRole('button', { name: 'Øv en gang til' }))
  expect(document.activeElement).toBe(await screen.findByRole('heading', { name: 'Spørsmål 1 av 3' }))
  expect(standIn.asked.map(({ name }) => name)).toEqual(['me', 'lessonText', 'practise', 'practise', 'practise'])
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { LEADER } from '../stand-in/samples'

test('asks for the grounds, warns of health information, and sends nothing without', async () => {
  const { user, standIn } = openTab({ at: 'unit', answers: { me: () => LEADER } })
  await user.click(await screen.findByRole('button', { name: 'Detaljer om opplæring: Dmitri Ivanov' }))
  await user.click(await screen.findByRole('button', { name: 'Gi fritak: Etisk standard' }))
  expect(await screen.findByText('Ikke skriv helseopplysninger.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Gi fritak' }))
  expect(screen.getByText('Skriv en kort begrunnelse.')).toBeTruthy()
  expect(standIn.asked.some(({ name }) => name === 'exempt')).toBe(false)
})

/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { findHeading, openTab } from '../stage'
import { refusal } from '../stand-in/service'

test('changes the language of the whole tab once the service has kept the choice, and says so in it', async () => {
  const { user, standIn } = openTab()
  await findHeading('Hei, Ingrid')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Språk' }), 'Nynorsk')
  expect(await screen.findByRole('link', { name: 'Mi side' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Språket er no nynorsk, òg i chatten.')
  expect(standIn.asked.find(({ name }) => name === 'chooseLanguage')?.input).toEqual({ language: 'nn' })
  expect(document.documentElement.lang).toBe('nn-NO')
})

test('stays with the old language when the service does not keep the new one, and says why', async () => {
  const { user } = openTab({ answers: { chooseLanguage: () => refusal('unavailable') } })
  await findHeading('Hei, Ingrid')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Språk' }), 'English')
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Vent litt og prøv igjen.'))
  expect(screen.getByRole('link', { name: 'Min side' })).toBeTruthy()
})

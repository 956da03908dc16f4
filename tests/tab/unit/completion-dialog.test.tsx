/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { LEADER } from '../stand-in/samples'

test('a scanned sheet goes with the registration', async () => {
  const { user, standIn } = openTab({ at: 'unit', answers: { me: () => LEADER } })
  await user.click(await screen.findByRole('button', { name: 'Detaljer om opplæring: Dmitri Ivanov' }))
  await user.click(await screen.findByRole('button', { name: 'Registrer fullført: Passord' }))
  await user.type(await screen.findByLabelText(/Dagen den ble fullført/), '2025-11-11')
  await user.type(screen.getByLabelText(/Hvordan vet du det/), 'Papirskjema')
  await user.upload(screen.getByLabelText(/Skannet ark/), new File(['%PDF-'], 'ark.pdf'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  await user.click(screen.getByRole('button', { name: 'Registrer' }))
  await screen.findByText('Passord er registrert som fullført for Dmitri Ivanov.', { selector: 'p' })
  expect(standIn.asked.find(({ name }) => name === 'registerCompletion')?.input).toMatchObject({ scan: { fileName: 'ark.pdf', contentBase64: 'JVBERi0=' } })
})

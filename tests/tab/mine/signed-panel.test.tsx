/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { SignedPanel } from '../../../tab/mine/signed-panel'
import { draw } from '../stage'
import { record } from '../stand-in/samples'

test('takes the keyboard along, and shows what was signed, when, and the code to check it by', () => {
  draw(<SignedPanel record={record()} />)
  const region = screen.getByRole('region', { name: 'Takk, du har signert' })
  expect(document.activeElement?.textContent).toBe('Takk, du har signert')
  expect(region.textContent).toContain('Etisk standard, versjon 2.0. Signert 12. november 2025 kl. 07:31')
  expect(region.textContent).toContain(record().verificationCode)
})

test('says of a registration on paper that it is one', () => {
  draw(<SignedPanel record={record({ kind: 'paper-signature', doneOn: '2025-11-11', actorName: 'Kari Nordby' })} />)
  expect(screen.getByRole('region').textContent).toContain('Papirsignatur registrert av Kari Nordby')
})

/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { findHeading, openTab } from '../stage'
import { AUDITOR_FROM_OUTSIDE, MINE, obligation, record } from '../stand-in/samples'

test('shows what I owe with the day it is due, why, how long it takes, and the way to it', async () => {
  openTab()
  await findHeading('Hei, Ingrid')
  const owed = await screen.findByRole('article', { name: 'Etisk standard' })
  expect(owed).toHaveTextContent('Frist 24. november 2025')
  expect(owed).toHaveTextContent('Denne versjonen har du ikke signert ennå.')
  expect(owed).toHaveTextContent('5 minutter å lese')
  expect(within(owed).getByRole('link', { name: 'Les og signer' })).toHaveAttribute('href', `#/sign/${obligation().obligationKey}`)
})

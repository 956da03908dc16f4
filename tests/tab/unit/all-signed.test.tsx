/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { AllSigned } from '../../../tab/unit/all-signed'
import { draw } from '../stage'

test('thanks everybody', () => {
  draw(<AllSigned count={12} />)
  expect(screen.getByRole('region', { name: 'Alle har signert' }).textContent).toContain('Alle 12 som skulle, har signert.')
  expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

test('thanks the only one', () => {
  draw(<AllSigned count={1} />, 'nn')
  expect(screen.getByRole('region').textContent).toContain('Den eine som skulle, har signert.')
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Elsewhere } from '../../../tab/learn/elsewhere'
import { draw } from '../stage'

test('leads to the other system and says how it becomes known here', () => {
  draw(<Elsewhere elsewhere={{ system: 'KS Læring', url: 'https://laering.test/7' }} />, 'nn')
  expect(screen.getByRole('link', { name: 'Opne i KS Læring' }).getAttribute('href')).toBe('https://laering.test/7')
  expect(screen.getByRole('region').textContent).toContain('leiaren din registrerer det')
})

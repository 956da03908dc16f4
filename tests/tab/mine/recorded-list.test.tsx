/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { RecordedList } from '../../../tab/mine/recorded-list'
import { draw } from '../stage'

test('shows each thing in words with what lies stored folded beneath', () => {
  draw(<RecordedList recorded={[{ sentence: 'Du har permisjon.', when: 'Fra 1. januar 2026', raw: { change: 'leave' } }]} />)
  const item = screen.getByRole('listitem')
  expect(item.textContent).toContain('Du har permisjon.Fra 1. januar 2026')
  expect(item.querySelector('details')?.open).toBe(false)
  expect(JSON.parse(item.querySelector('pre')?.textContent ?? '')).toEqual({ change: 'leave' })
})

test('says that nothing is stored', () => {
  draw(<RecordedList recorded={[]} />)
  expect(screen.getByText('Ingenting er lagret.')).toBeTruthy()
})

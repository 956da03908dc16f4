/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Sheet } from '../../../tab/frame/sheet'
import { draw } from '../stage'

test('is a whole of its own, named and in its own language', () => {
  draw(
    <Sheet aria-label="Etisk standard" lang="nn-NO">
      Tekst
    </Sheet>,
  )
  const sheet = screen.getByRole('article', { name: 'Etisk standard' })
  expect([sheet.textContent, sheet.getAttribute('lang')]).toEqual(['Tekst', 'nn-NO'])
})

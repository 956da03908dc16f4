/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { Waiting } from '../../../tab/frame/waiting'
import { draw } from '../stage'

test('shows the shape of what comes, and says in words that it is on its way', () => {
  draw(<Waiting lines={3} />, 'nn')
  expect(screen.getByText('Hentar …')).toBeTruthy()
  const place = document.querySelector('[aria-busy="true"]')
  expect(place?.querySelectorAll('[aria-hidden]')).toHaveLength(3)
})

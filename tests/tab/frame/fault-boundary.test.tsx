/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FaultBoundary } from '../../../tab/frame/fault-boundary'
import { draw } from '../stage'

function Broken(): never {
  throw new Error('x is undefined')
}

test('what no page expected is told kindly, and what stands around it stays', () => {
  const shown = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  draw(
    <>
      <nav>faner</nav>
      <FaultBoundary>
        <Broken />
      </FaultBoundary>
    </>,
  )
  expect(screen.getByRole('alert').textContent).toContain('Feilen ligger hos oss, ikke hos deg.')
  expect(screen.getByRole('button', { name: 'Prøv igjen' })).toBeTruthy()
  expect(screen.getByText('faner')).toBeTruthy()
  shown.mockRestore()
})

test('is not seen when nothing is wrong', () => {
  draw(<FaultBoundary>innhold</FaultBoundary>)
  expect(screen.getByText('innhold')).toBeTruthy()
})

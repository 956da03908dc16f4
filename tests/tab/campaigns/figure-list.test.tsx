/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FigureList } from '../../../tab/campaigns/figure-list'
import { draw } from '../stage'

test('each number says what it counts, and what it does not', () => {
  draw(<FigureList label="Slik går det" figures={[{ value: 2, name: 'Uvisst', hint: 'Kan ha kommet fram.' }]} />)
  expect(screen.getByRole('list', { name: 'Slik går det' }).textContent).toBe('2 UvisstKan ha kommet fram.')
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { MonthOptions } from '../../../tab/authoring/month-options'
import { draw } from '../stage'

const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent)

test('months of the year have names, also in nynorsk', () => {
  draw(<select aria-label="m"><MonthOptions /></select>, 'nn')
  expect(names()).toHaveLength(12)
  expect(names()[4]).toBe('mai')
})

test('those of a tertial are counted', () => {
  draw(<select aria-label="m"><MonthOptions of={4} /></select>)
  expect(names()).toEqual(['1. måned', '2. måned', '3. måned', '4. måned'])
})

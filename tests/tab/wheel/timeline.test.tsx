/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { Timeline } from '../../../tab/wheel/timeline'
import { manyActivities } from '../../core/wheel/wheel-sample'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'

test('has a row for each activity and a column for each month, and tells which month it is', () => {
  draw(<Timeline activities={wheelOf().activities} month={5} name="Aktivitetene gjennom året" onOpen={() => undefined} />)
  const table = screen.getByRole('table', { name: 'Aktivitetene gjennom året' })
  expect(within(table).getAllByRole('columnheader')).toHaveLength(13)
  expect(within(table).getAllByRole('rowheader')).toHaveLength(wheelOf().activities.length)
  expect(within(table).getByRole('columnheader', { current: 'date' }).textContent).toBe('mai')
})

test('a round stands in the column of its month', () => {
  draw(<Timeline activities={wheelOf().activities} month={undefined} name="x" onOpen={() => undefined} />)
  const row = screen.getByRole('row', { name: /^Branntilsyn/ })
  expect(within(row).getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['', '28.', '', '', '', '', '', '31.', '', '', '', ''])
})

test('can be scrolled with the keyboard', () => {
  draw(<Timeline activities={wheelOf().activities} month={5} name="x" onOpen={() => undefined} />)
  expect(screen.getByRole('region', { name: 'x' }).tabIndex).toBe(0)
})

test('shows many activities some at a time', async () => {
  const user = draw(<Timeline activities={manyActivities(45, 2026)} month={5} name="x" onOpen={() => undefined} />)
  expect(screen.getAllByRole('rowheader')).toHaveLength(40)
  await user.click(screen.getByRole('button', { name: 'Vis 5 til' }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(45)
})

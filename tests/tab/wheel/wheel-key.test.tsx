/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { layoutWheel } from '../../../core/wheel/wheel-geometry'
import { RingKey, WheelKey } from '../../../tab/wheel/wheel-key'
import { manyActivities } from '../../core/wheel/wheel-sample'
import { draw } from '../stage'
import { LAYOUT, ROUNDS } from './wheel-stage'

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('explains the signs that are there, with how many of each, and today’s hand', () => {
  draw(<WheelKey rounds={ROUNDS} today="2026-05-12" isCrowded={false} />)
  expect(lines()).toEqual(['Over fristen2', 'Fristen er nær1', 'Åpen1', 'Kommer3', 'Kvittert3', 'Til orientering1', 'Gjelder ikke1', 'I dag, 12. mai 2026'])
})

test('explains numbers only where there are any, and no hand in another year', () => {
  draw(<WheelKey rounds={ROUNDS} today={undefined} isCrowded />)
  expect(screen.getByText(/^Et tegn med et tall i/)).toBeTruthy()
  expect(screen.queryByText(/I dag/)).toBeNull()
})

test('names the rings where only numbers fit into them', () => {
  const { rings } = layoutWheel({ activities: manyActivities(40, 2026), by: 'theme', year: 2026, today: '2026-05-12' })
  draw(<RingKey rings={rings} names={rings.map(({ key }) => `Om ${key}`)} />)
  expect(lines().slice(0, 2)).toEqual(['1Om management', '2Om ethics'])
})

test('says nothing of rings that bear their names', () => {
  draw(<RingKey rings={LAYOUT.rings} names={['a', 'b', 'c']} />)
  expect(screen.queryByRole('list')).toBeNull()
})

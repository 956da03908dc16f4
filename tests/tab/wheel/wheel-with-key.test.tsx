/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { WheelWithKey } from '../../../tab/wheel/wheel-with-key'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'
import { ROUNDS } from './wheel-stage'

test('shows the wheel, what its signs mean, what comes, and the list for paper, on one sheet', () => {
  draw(<WheelWithKey answer={wheelOf()} activities={wheelOf().activities} rounds={ROUNDS} by="level" month={5} name="Solbakken" onOpen={() => undefined} />)
  expect(screen.getAllByRole('gridcell')).toHaveLength(ROUNDS.length)
  expect(screen.getByRole('region', { name: 'Tegnforklaring' })).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Framover' })).toBeTruthy()
  expect(document.querySelector('[data-paper="landscape"] [data-print="only"]')).toBeTruthy()
  expect(document.querySelector('svg')?.textContent).toContain('8 aktiviteter')
})

test('opens what stands at a mark', async () => {
  const onOpen = jest.fn()
  const user = draw(<WheelWithKey answer={wheelOf()} activities={wheelOf().activities} rounds={ROUNDS} by="theme" month={5} name="Solbakken" onOpen={onOpen} />)
  await user.click(screen.getByRole('gridcell', { name: /^Innspill til budsjettet/ }))
  expect(onOpen).toHaveBeenCalledWith([expect.objectContaining({ activity: expect.objectContaining({ requirementId: 'budget' }) as unknown })])
})

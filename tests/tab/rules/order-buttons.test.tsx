/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { OrderButtons } from '../../../tab/rules/order-buttons'
import { draw } from '../stage'

test('one of several is moved and removed by keyboard', async () => {
  const [move, remove] = [jest.fn(), jest.fn()]
  const user = draw(<OrderButtons name="Spørsmål 2" index={1} count={3} onMove={move} onRemove={remove} />)
  screen.getByRole('button', { name: 'Flytt spørsmål 2 opp' }).focus()
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('button', { name: 'Flytt spørsmål 2 ned' }))
  await user.click(screen.getByRole('button', { name: 'Fjern spørsmål 2' }))
  expect(move.mock.calls).toEqual([[0], [2]])
  expect(remove).toHaveBeenCalledTimes(1)
})

test('the first cannot go up', async () => {
  const move = jest.fn()
  const user = draw(<OrderButtons name="Steg 1" index={0} count={2} onMove={move} onRemove={() => undefined} />)
  await user.click(screen.getByRole('button', { name: 'Flytt steg 1 opp' }))
  expect(move).not.toHaveBeenCalled()
})

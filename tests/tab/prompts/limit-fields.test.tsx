/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { LimitFields } from '../../../tab/prompts/limit-fields'
import { draw } from '../stage'

test('each limit is changed by itself', () => {
  const change = jest.fn()
  draw(<LimitFields snooze={{ days: 7, times: 2 }} mostPerDay={60_000} installs="always" onChange={change} />)
  fireEvent.change(screen.getByLabelText('Ganger den kan utsettes'), { target: { value: '1' } })
  fireEvent.change(screen.getByLabelText(/^Påminnelser på en dag/), { target: { value: '500' } })
  fireEvent.change(screen.getByLabelText('Hvem får appen installert?'), { target: { value: 'never' } })
  expect(change.mock.calls).toEqual([[{ snooze: { days: 7, times: 1 } }], [{ mostPerDay: 500 }], [{ installs: 'never' }]])
})

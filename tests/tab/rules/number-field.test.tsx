/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { NumberField } from '../../../tab/rules/number-field'
import { draw } from '../stage'

test.each([
  ['12', 12],
  ['', 0],
  ['-3', 0],
  ['4.7', 4],
  ['1000', 365],
])('%j counts as %d', (written, expected) => {
  const change = jest.fn()
  draw(<NumberField label="Dager" path="days" value={7} onChange={change} maximum={365} />)
  fireEvent.change(screen.getByLabelText('Dager'), { target: { value: written } })
  expect(change).toHaveBeenCalledWith(expected)
})

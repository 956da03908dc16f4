/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { BudgetFields } from '../../../tab/prompts/budget-fields'
import { draw } from '../stage'

test('leaders have a budget of their own', () => {
  const change = jest.fn()
  draw(<BudgetFields whose="leaders" budget={{ everyDays: 1, perMonth: 12 }} onChange={change} />)
  expect(screen.getByRole('group', { name: 'Ledere' })).toBeTruthy()
  fireEvent.change(screen.getByLabelText('Påminnelser på 30 dager, høyst'), { target: { value: '8' } })
  expect(change).toHaveBeenCalledWith({ everyDays: 1, perMonth: 8 })
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { YearlyRow } from '../../../tab/prompts/yearly-row'
import { draw } from '../stage'

test('another month keeps the day, unless it has no such day', async () => {
  const change = jest.fn()
  const user = draw(<YearlyRow number={1} dayOfYear="01-31" onChange={change} />)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fast dag 1, Måned' }), 'februar')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Fast dag 1, Dag' }), '5')
  expect(change.mock.calls).toEqual([['02-29'], ['01-05']])
})

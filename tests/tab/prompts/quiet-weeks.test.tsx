/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react'
import { QuietWeeks } from '../../../tab/prompts/quiet-weeks'
import { draw } from '../stage'

test('the summer holiday is three weeks of July unless another is written, or none', async () => {
  const change = jest.fn()
  const user = draw(<QuietWeeks weeks={undefined} onChange={change} />)
  await user.click(screen.getByRole('checkbox', { name: 'Ingen påminnelser i fellesferien' }))
  expect(change).toHaveBeenLastCalledWith({ from: 28, to: 30 })
})

test('weeks are written, and taken away together', async () => {
  const change = jest.fn()
  const user = draw(<QuietWeeks weeks={{ from: 28, to: 30 }} onChange={change} />)
  fireEvent.change(screen.getByLabelText('Til og med uke'), { target: { value: '31' } })
  expect(change).toHaveBeenLastCalledWith({ from: 28, to: 31 })
  await user.click(screen.getByRole('checkbox', { name: 'Ingen påminnelser i fellesferien' }))
  expect(change).toHaveBeenLastCalledWith(undefined)
})

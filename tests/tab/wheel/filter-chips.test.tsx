/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { countChoices } from '../../../tab/wheel/filter-activities'
import { FilterChips } from '../../../tab/wheel/filter-chips'
import { NO_FILTER } from '../../../tab/wheel/wheel-options'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'

const counts = countChoices(wheelOf().activities, wheelOf().bases)
const filter = { ...NO_FILTER, themes: ['ethics' as const, 'hse' as const], states: ['overdue' as const], levels: ['municipality' as const], bases: ['Oppdragsbrevet'], mustReport: true }

test('shows each choice with its count, and takes it away by itself', async () => {
  const onChange = jest.fn()
  const user = draw(<FilterChips filter={filter} counts={counts} onChange={onChange} />)
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Over fristen (2)', 'Etikk (2)', 'HMS (1)', 'Kommunen (5)', 'Oppdragsbrevet (1)', 'Skal rapporteres (2)', 'Nullstill'])
  await user.click(screen.getByRole('button', { name: 'Fjern filteret Etikk (2)' }))
  expect(onChange).toHaveBeenLastCalledWith({ ...filter, themes: ['hse'] })
  await user.click(screen.getByRole('button', { name: /^Fjern filteret Skal rapporteres/ }))
  expect(onChange).toHaveBeenLastCalledWith({ ...filter, mustReport: false })
  await user.click(screen.getByRole('button', { name: 'Nullstill' }))
  expect(onChange).toHaveBeenLastCalledWith(NO_FILTER)
})

test('is not there where nothing is chosen', () => {
  draw(<FilterChips filter={NO_FILTER} counts={counts} onChange={() => undefined} />)
  expect(screen.queryByRole('list')).toBeNull()
})

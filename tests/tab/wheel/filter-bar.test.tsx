/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { countChoices } from '../../../tab/wheel/filter-activities'
import { FilterBar } from '../../../tab/wheel/filter-bar'
import { NO_FILTER } from '../../../tab/wheel/wheel-options'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'

const counts = countChoices(wheelOf().activities, wheelOf().bases)

test('opens and closes what can be left out, and says how much is', async () => {
  const user = draw(<FilterBar filter={{ ...NO_FILTER, themes: ['hse'] }} counts={counts} onChange={() => undefined} onType={() => undefined} />)
  const button = screen.getByRole('button', { name: 'Filtrer (1 valgt)', expanded: false })
  expect(screen.queryByRole('group')).toBeNull()
  await user.click(button)
  expect(screen.getByRole('group', { name: 'Tema' })).toBeTruthy()
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toBeTruthy()
})

test('hears each letter of a search, and keeps it once somebody leaves the field', async () => {
  const onType = jest.fn()
  const onChange = jest.fn()
  const user = draw(<FilterBar filter={NO_FILTER} counts={counts} onChange={onChange} onType={onType} />)
  await user.type(screen.getByRole('searchbox', { name: 'Søk i aktivitetene' }), 'x')
  expect(onType).toHaveBeenCalledWith('x')
  expect(onChange).not.toHaveBeenCalled()
  await user.tab()
  expect(onChange).toHaveBeenCalledWith(NO_FILTER)
})

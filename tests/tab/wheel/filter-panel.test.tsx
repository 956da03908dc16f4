/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react'
import { countChoices } from '../../../tab/wheel/filter-activities'
import { FilterPanel } from '../../../tab/wheel/filter-panel'
import { NO_FILTER, type WheelFilter } from '../../../tab/wheel/wheel-options'
import { draw } from '../stage'
import { wheelOf } from '../stand-in/wheel-samples'

const counts = countChoices(wheelOf().activities, wheelOf().bases)
const panel = (filter: WheelFilter, onChange = jest.fn()) => ({ user: draw(<FilterPanel id="f" filter={filter} counts={counts} onChange={onChange} />), onChange })
const choices = (group: string) => within(screen.getByRole('group', { name: group })).getAllByRole('checkbox').map((box) => (box as HTMLInputElement).labels?.[0]?.textContent)

test('offers what is there, with how many it holds, and nothing else', () => {
  panel(NO_FILTER)
  expect(choices('Hvem sitt hjul')).toEqual(['Kommunen (5)', 'Direktørområdet (1)', 'Tjenestestedet (2)'])
  expect(choices('Tema')).not.toContain('Risiko (0)')
  expect(choices('Hjemmel')).toEqual(['Forskrift om brannforebygging § 4 (1)', 'Kommuneloven § 25-1 (2)', 'Oppdragsbrevet (1)', 'Personvernforordningen art. 30 (1)', 'Skal rapporteres (2)'])
})

test('keeps what is chosen though nothing is left of it, so that it can be undone', () => {
  panel({ ...NO_FILTER, themes: ['risk'], bases: ['Gammel lov'] })
  expect(choices('Tema')).toContain('Risiko (0)')
  expect(choices('Hjemmel')).toContain('Gammel lov (0)')
})

test('adds and takes away', async () => {
  const { user, onChange } = panel({ ...NO_FILTER, states: ['overdue'] })
  await user.click(screen.getByRole('checkbox', { name: 'Åpen (1)' }))
  expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTER, states: ['overdue', 'open'] })
  await user.click(screen.getByRole('checkbox', { name: 'Over fristen (2)' }))
  expect(onChange).toHaveBeenLastCalledWith(NO_FILTER)
  await user.click(screen.getByRole('checkbox', { name: 'Skal rapporteres (2)' }))
  expect(onChange).toHaveBeenLastCalledWith({ ...NO_FILTER, states: ['overdue'], mustReport: true })
})

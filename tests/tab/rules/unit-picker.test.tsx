/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { UnitPicker } from '../../../tab/rules/unit-picker'
import { draw } from '../stage'

const UNITS = [
  { unitId: 'top', name: 'Fjordvik kommune', level: 'municipality' as const },
  ...Array.from({ length: 12 }, (_, index) => ({ unitId: `s-${index}`, name: `Skole ${index}`, level: 'workplace' as const, parentId: 'top' })),
]

test('units are found by a few letters, with where they are, a few at a time', async () => {
  const change = jest.fn()
  const user = draw(<UnitPicker units={UNITS} chosen={['s-0']} onChange={change} />)
  await user.type(screen.getByLabelText('Enheter', { selector: 'input' }), 'SKOLE')
  expect(screen.getAllByRole('button', { name: /^Legg til/ })).toHaveLength(8)
  await user.click(screen.getByRole('button', { name: 'Legg til Skole 1 (tjenestested, Fjordvik kommune)' }))
  expect(change).toHaveBeenCalledWith(['s-0', 's-1'])
})

test('one is taken away again, and one that is gone stands under its id', async () => {
  const change = jest.fn()
  const user = draw(<UnitPicker units={UNITS} chosen={['gone']} onChange={change} />)
  await user.click(screen.getByRole('button', { name: 'Fjern gone' }))
  expect(change).toHaveBeenCalledWith([])
})

test('none chosen is the whole municipality; what is not found is said', async () => {
  const user = draw(<UnitPicker units={UNITS} chosen={[]} onChange={() => undefined} />)
  expect(screen.getByText('Hele kommunen')).toBeTruthy()
  await user.type(screen.getByLabelText('Enheter', { selector: 'input' }), 'zzz')
  expect(screen.getByText('Ingen enhet passer til søket.')).toBeTruthy()
})

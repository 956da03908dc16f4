/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { SectorUnits } from '../../../tab/rules/sector-units'
import { draw } from '../stage'

const UNITS = [
  { unitId: 'u-top', name: 'Fjordvik kommune', level: 'municipality' as const },
  { unitId: 'u-school', name: 'Fjord skole', level: 'workplace' as const, parentId: 'u-top' },
]

test('each sector has its own units, and none chosen is not the whole municipality', async () => {
  const change = jest.fn()
  const user = draw(<SectorUnits sectors={['school', 'property']} units={UNITS} chosen={{ property: ['u-top'] }} onChange={change} />)
  expect(screen.getByText('Ingen enheter er valgt ennå.')).toBeTruthy()
  expect(screen.queryByText('Hele kommunen')).toBeNull()
  await user.type(screen.getByLabelText('Skole', { selector: 'input' }), 'fjord s')
  await user.click(screen.getByRole('button', { name: /^Legg til Fjord skole/ }))
  expect(change).toHaveBeenCalledWith({ property: ['u-top'], school: ['u-school'] })
  expect(screen.getByRole('list', { name: 'Eiendom' }).textContent).toContain('Fjordvik kommune')
})

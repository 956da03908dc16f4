/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { InspectionFilters } from '../../../tab/control/inspection-filters'
import { draw } from '../stage'
import { REGISTER } from '../stand-in/control-samples'

test('a choice is added to the filter, and “all” takes it out', async () => {
  const changed: unknown[] = []
  const user = draw(<InspectionFilters filter={{ year: 2025 }} choices={REGISTER.choices} onChange={(filter) => void changed.push(filter)} />)
  await user.selectOptions(screen.getByLabelText('Type'), 'Sertifisering')
  await user.selectOptions(screen.getByLabelText('Enhet og alt under'), 'Solbakken barnehage')
  await user.selectOptions(screen.getByLabelText('Myndighet eller revisor'), 'Nemko')
  await user.selectOptions(screen.getByLabelText('År'), 'Alle')
  expect(changed).toEqual([{ year: 2025, inspectionKind: 'certification' }, { year: 2025, unitId: 'u-kindergarten' }, { year: 2025, by: 'Nemko' }, {}])
})

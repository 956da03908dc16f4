/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { InspectionFields, wordsOf } from '../../../tab/control/inspection-fields'
import { newInspection, type EditedInspection } from '../../../tab/control/written-inspection'
import { WORDS } from '../../../tab/words'
import { draw } from '../stage'

const UNITS = [{ unitId: 'u-1', name: 'Solbakken' }, { unitId: 'u-2', name: 'Lageret' }]

test('a unit that is chosen cannot be chosen again, and each problem stands at its field', async () => {
  const changed: EditedInspection[] = []
  const user = draw(<InspectionFields edited={{ ...newInspection('i-1'), unitIds: ['u-1'] }} units={UNITS} problems={[{ path: 'closedOn', problem: 'in-future' }, { path: 'unitIds.0', problem: 'unit-twice' }]} onChange={(edited) => void changed.push(edited)} />)
  expect(screen.getByText('Dagen er ikke kommet ennå.')).toBeTruthy()
  expect(screen.getByText('Enheten står her to ganger.')).toBeTruthy()
  expect(screen.queryByRole('option', { name: 'Solbakken' })).toBeNull()
  await user.selectOptions(screen.getByLabelText(/^Legg til enhet/), 'Lageret')
  await user.selectOptions(screen.getByLabelText('Type'), 'Internrevisjon')
  expect(changed).toMatchObject([{ unitIds: ['u-1', 'u-2'] }, { inspectionKind: 'internal-audit' }])
})

test('a problem without words of its own is told by its code', () => {
  expect(wordsOf(WORDS.nb, { path: 'x', problem: 'strange' })).toBe('strange')
  expect(wordsOf(WORDS.nb, undefined)).toBeUndefined()
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FindingFields } from '../../../tab/control/finding-fields'
import { newFinding, type EditedFinding } from '../../../tab/control/written-inspection'
import { draw } from '../stage'

test('a finding is written field by field, and may be taken away again', async () => {
  const changed: EditedFinding[] = []
  const remove = jest.fn()
  const user = draw(<FindingFields number={2} finding={newFinding('k', ['u-1'])} units={[{ unitId: 'u-1', name: 'Solbakken' }]} problems={[{ path: 'dueOn', problem: 'before-held' }]} onChange={(finding) => void changed.push(finding)} onRemove={remove} />)
  expect(screen.getByText('Dagen er før tilsynet.')).toBeTruthy()
  await user.selectOptions(screen.getByLabelText('Slag'), 'Avvik')
  await user.click(screen.getByRole('button', { name: 'Fjern funn 2' }))
  expect(changed).toMatchObject([{ findingClass: 'deviation' }])
  expect(remove).toHaveBeenCalledTimes(1)
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { ConsequenceTable } from '../../../tab/rules/consequence-table'
import { draw } from '../stage'

test('figures stand by unit; a column of nothing is left out', () => {
  draw(<ConsequenceTable columns={['concerned', 'reopened']} byUnit={[{ unitId: 'u', name: 'Oppvekst', concerned: 1200, reopened: 0 }]} />)
  expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Enhet', 'Gjelder'])
  expect(screen.getByRole('cell').textContent).toMatch(/1.200/)
  expect(screen.getByRole('region', { name: 'Fordelt på enheter' }).tabIndex).toBe(0)
})

test('without any figures there is no table', () => {
  draw(<ConsequenceTable columns={['concerned']} byUnit={[]} />)
  expect(screen.queryByRole('table')).toBeNull()
})

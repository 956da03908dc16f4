/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FactList } from '../../../tab/activity/fact-list'
import { draw } from '../stage'

test('each name has what it holds', () => {
  draw(<FactList isStacked facts={[{ key: 'a', name: 'Gjelder', value: 'Solbakken' }, { key: 'b', name: 'Tar', value: '30 minutter' }]} />)
  expect(screen.getAllByRole('term').map(({ textContent }) => textContent)).toEqual(['Gjelder', 'Tar'])
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Solbakken', '30 minutter'])
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { UnitPath } from '../../../tab/overview/unit-path'
import { draw } from '../stage'

const path = [
  { unitId: 'u-top', name: 'Fjordvik kommune' },
  { unitId: 'u-education', name: 'Oppvekst' },
  { unitId: 'u-kindergarten', name: 'Solbakken barnehage' },
]

test('leads back up to each unit above, and says where one is', () => {
  draw(<UnitPath path={path} />)
  expect(screen.getByRole('navigation', { name: 'Hvor du er i organisasjonen' })).toBeTruthy()
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Fjordvik kommune', '#/overview/u-top'],
    ['Oppvekst', '#/overview/u-education'],
  ])
  expect(screen.getByText('Solbakken barnehage').getAttribute('aria-current')).toBe('location')
})

test('is not there at the top', () => {
  draw(<UnitPath path={path.slice(0, 1)} />)
  expect(screen.queryByRole('navigation')).toBeNull()
})

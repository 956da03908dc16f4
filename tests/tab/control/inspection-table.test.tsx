/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { InspectionTable } from '../../../tab/control/inspection-table'
import { draw, listViolations } from '../stage'
import { REGISTER } from '../stand-in/control-samples'

test('each line leads to its inspection and tells it whole', async () => {
  draw(<main><h1>x</h1><InspectionTable inspections={REGISTER.inspections} /></main>)
  expect(screen.getByRole('link', { name: 'Vold og trusler' }).getAttribute('href')).toBe('#/inspections/i-labour')
  expect(screen.getAllByRole('cell').map(({ textContent }) => textContent).slice(0, 6)).toEqual(['18. august 2025', 'ArbeidstilsynetTilsyn', 'Solbakken barnehage', '2 pålegg, 1 observasjon', 'Over fristen', '15. november 2025'])
  expect((await listViolations()).filter((line) => !line.startsWith('html-has-lang') && !line.startsWith('document-title'))).toEqual([])
})

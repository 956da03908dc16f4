/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { openTab } from '../stage'
import { CONTROLLER } from '../stand-in/samples'

test('the plan is told by names', async () => {
  openTab({ at: 'campaigns/autumn', answers: { me: () => CONTROLLER } })
  await screen.findByText('Minner om')
  expect(screen.getByRole('region', { name: 'Planen' }).textContent).toMatch(/Minner omEtisk standardEnheterHele kommunenPrøves først iSolbakken barnehageDager1\. desember 2025 til 12\. desember 2025Planlagt avAnne Lie, 20\. november 2025/)
})

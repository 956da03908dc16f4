/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { MissedTable } from '../../../tab/campaigns/missed-table'
import { draw } from '../stage'
import { RUNNING } from '../stand-in/campaign-samples'

test('each who was not reached, or of whom nobody knows, stands with name and reason', () => {
  draw(<MissedTable caption="Ikke nådd" missed={RUNNING.unreached} />)
  expect(screen.getAllByRole('row').slice(1).map(({ textContent }) => textContent)).toEqual([
    'Dmitri IvanovSolbakken barnehageIkke nåddHar ikke konto i kommunen.10. november 2025 kl. 08:01',
    'Eva DahlFjordvik skoleUvisstTeams svarte ikke i tide. Vi vet ikke om påminnelsen kom fram.10. november 2025 kl. 08:02',
  ])
})

/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { useFaults } from '../../../../../infra/local/teams-page/faults/use-faults'
import { prepareBrowser, show } from '../stage'
import { playFaultsApi } from './play-faults-api'

function Probe() {
  const { rules, hasFailed, set } = useFaults()
  return <button onClick={() => set([...rules, { on: 'blob', kind: 'slow' }])}>{`${rules.length} ${hasFailed}`}</button>
}

it('shows what the tenant says, sends rules without their counts, and tells when that failed', async () => {
  prepareBrowser()
  const api = playFaultsApi({ on: 'graph', kind: 'reset' })
  const { user } = show(<Probe />)
  await user.click(await screen.findByRole('button', { name: '1 false' }))
  expect(await screen.findByRole('button', { name: '2 false' })).toBeTruthy()
  expect(api.rules).toEqual([{ on: 'graph', kind: 'reset', seen: 4, struck: 3 }, { on: 'blob', kind: 'slow', seen: 4, struck: 3 }])
  api.isRefusing = true
  await user.click(screen.getByRole('button', { name: '2 false' }))
  expect(await screen.findByRole('button', { name: '2 true' })).toBeTruthy()
})

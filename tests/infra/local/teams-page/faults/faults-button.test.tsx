/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { FaultsButton } from '../../../../../infra/local/teams-page/faults/faults-button'
import { prepareBrowser, show } from '../stage'
import { playFaultsApi } from './play-faults-api'

beforeEach(() => prepareBrowser())

it('says how many faults are on, opens their panel, and closes it again', async () => {
  playFaultsApi({ on: 'graph', kind: 'reset' }, { on: 'blob', kind: 'slow' })
  const { user } = show(<FaultsButton />)
  await user.click(await screen.findByRole('button', { name: 'Feil, 2 på' }))
  expect(screen.getByRole('dialog')).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('says nothing of a number while all is well', async () => {
  playFaultsApi()
  show(<FaultsButton />)
  expect(await screen.findByRole('button', { name: 'Feil' })).toBeTruthy()
})

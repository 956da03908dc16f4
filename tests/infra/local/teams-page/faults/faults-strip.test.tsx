/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { FaultsStrip } from '../../../../../infra/local/teams-page/faults/faults-strip'
import { PRESETS } from '../../../../../infra/local/teams-page/faults/presets'
import { prepareBrowser, show } from '../stage'
import { playFaultsApi } from './play-faults-api'

beforeEach(() => prepareBrowser())

it('names what fails until somebody ends it', async () => {
  const api = playFaultsApi(...PRESETS['sharepoint-down'], { on: 'blob', kind: 'slow' })
  const { user } = show(<FaultsStrip />)
  expect(await screen.findByText('SharePoint er nede · Fillagring: Tregt svar')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Alt i orden igjen' }))
  await waitFor(() => expect(screen.queryByText(/SharePoint er nede/)).toBeNull())
  expect(api.rules).toEqual([])
})

it('is not there while all is well', async () => {
  const api = playFaultsApi()
  show(<FaultsStrip />)
  await waitFor(() => expect(api.asked).toHaveLength(1))
  expect(screen.queryByText('Feil:')).toBeNull()
})

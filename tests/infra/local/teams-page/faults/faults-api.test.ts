/** @jest-environment jsdom */
import { faultsApi, FaultsNotSetError } from '../../../../../infra/local/teams-page/faults/faults-api'
import { playFaultsApi } from './play-faults-api'

it('reads, puts and takes away at the tenant’s control', async () => {
  const api = playFaultsApi()
  expect(await faultsApi.set([{ on: 'graph', kind: 'reset' }])).toEqual([{ on: 'graph', kind: 'reset', seen: 4, struck: 3 }])
  expect(await faultsApi.read()).toHaveLength(1)
  expect(await faultsApi.set([])).toEqual([])
  expect(api.asked).toEqual(['PUT /teams/api/control/faults', 'GET /teams/api/control/faults?last=0', 'DELETE /teams/api/control/faults'])
})

it('says when the tenant refuses', async () => {
  playFaultsApi().isRefusing = true
  await expect(faultsApi.read()).rejects.toThrow(FaultsNotSetError)
})

/** @jest-environment jsdom */
import { DeedNotDoneError, deedsApi } from '../../../../../infra/local/teams-page/deeds/deeds-api'
import { createWire } from '../stage'

it('does deeds at the tenant’s control, and says when one cannot be done', async () => {
  const wire = createWire({ 'control/deeds': { deed: 'clock-jump', clockAheadSeconds: 3_600 } })
  expect(await deedsApi.act({ deed: 'clock-jump', seconds: 3_600 })).toMatchObject({ clockAheadSeconds: 3_600 })
  expect(await deedsApi.readClockAheadSeconds()).toBe(3_600)
  expect(wire.asked).toEqual([{ path: 'control/deeds', body: { deed: 'clock-jump', seconds: 3_600 } }, { path: 'control/deeds', body: undefined }])
  delete wire.answers['control/deeds']
  await expect(deedsApi.act({ deed: 'delete-item', seed: 1 })).rejects.toThrow(DeedNotDoneError)
})

import { createCampaignPolling } from '../../../bot/api/campaign-polling'
import type { CampaignPreview } from '../../../core/prompts/preview-campaign'

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 23, 8, 0, seconds))
const AUDIENCE = { people: 5 } as CampaignPreview

test('an audience is read once in half a minute, however many ask; what failed is read again', async () => {
  const polling = createCampaignPolling()
  let reads = 0
  const read = () => ((reads += 1), reads === 1 ? Promise.reject(new Error('away')) : Promise.resolve(AUDIENCE))
  await expect(polling.readAudience('winter', at(0), read)).rejects.toThrow('away')
  for (const seconds of [1, 2, 29]) expect(await polling.readAudience('winter', at(seconds), read)).toBe(AUDIENCE)
  expect(reads).toBe(2)
  await polling.readAudience('winter', at(32), read)
  await polling.readAudience('spring', at(32), read)
  expect(reads).toBe(4)
})

test('a look is new the first time, and again after ten minutes', () => {
  const polling = createCampaignPolling()
  expect([polling.isNewLook('a', at(0)), polling.isNewLook('a', at(3)), polling.isNewLook('b', at(3)), polling.isNewLook('a', at(601))]).toEqual([true, false, true, true])
})

test('no more than so many are remembered', () => {
  const polling = createCampaignPolling()
  for (let index = 0; index < 502; index++) polling.isNewLook(String(index), at(0))
  expect([polling.isNewLook('501', at(1)), polling.isNewLook('0', at(1))]).toEqual([false, true])
})

import { tellDuration } from '../../../tab/campaigns/tell-duration'
import { nb } from '../../../tab/words/nb'

test.each([
  [4, 'under ett minutt'],
  [61, 'omtrent 2 minutter'],
  [3_600, 'omtrent 60 minutter'],
  [9_000, 'omtrent 3 timer'],
])('%d seconds are %s', (seconds, told) => expect(tellDuration(seconds, { words: nb, formatNumber: String })).toBe(told))

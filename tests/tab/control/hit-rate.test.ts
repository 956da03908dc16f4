import { countSamples } from '../../../core/control/judge-spot-check'
import { tellHitRate } from '../../../tab/control/hit-rate'
import { SPOT_CHECK_WORDS } from '../../../tab/words/spot-checks'

test('the hit rate is of all that were drawn, and of none it is nothing', () => {
  expect(tellHitRate({ ...countSamples([]), drawn: 3, holds: 2 }, SPOT_CHECK_WORDS.nb, String)).toBe('2 av 3 (67 %)')
  expect(tellHitRate(countSamples([]), SPOT_CHECK_WORDS.en, String)).toBe('0 of 0 (0%)')
})

import { DONE_AHEAD_DAYS } from '../../../core/wheel/done-ahead'

test('what may be done ahead is less than a quarter ahead, so that it is never the round before', () => expect(DONE_AHEAD_DAYS).toBeLessThan(90))

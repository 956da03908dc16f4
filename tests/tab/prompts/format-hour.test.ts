import { formatHour } from '../../../tab/prompts/format-hour'

test('hours stand as on a clock, midnight as the end of the day', () => expect([8, 15, 24].map(formatHour)).toEqual(['08:00', '15:00', '24:00']))

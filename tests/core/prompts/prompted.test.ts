import { isMorning } from '../../../core/prompts/prompted'

test('the morning begins at seven in Norway', () => {
  expect([isMorning(new Date('2026-12-01T05:59:59.999Z')), isMorning(new Date('2026-12-01T06:00:00.000Z')), isMorning(new Date('2026-07-01T05:00:00.000Z'))]).toEqual([false, true, true])
})

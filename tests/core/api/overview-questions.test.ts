import { z } from 'zod'
import { overview } from '../../../core/api/overview-questions'

test('the overview is asked for from the top, or of a unit', () =>
  expect([{}, { unitId: 'u-1' }].map((input) => overview.input.safeParse(input).success)).toEqual([true, true]))

test('figures never carry names of people', () => {
  const answer = JSON.stringify(z.toJSONSchema(overview.answer, { unrepresentable: 'any' }))
  expect(answer).not.toMatch(/personId|displayName|personName/)
})

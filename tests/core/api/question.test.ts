import { z } from 'zod'
import { ApiProblem, question } from '../../../core/api/question'

test('a question is the value it was made from', () => {
  const value = { method: 'GET' as const, path: '/api/x' as const, input: z.strictObject({}), answer: z.strictObject({}) }
  expect(question(value)).toBe(value)
})

test('a problem has a code that the tab knows, and a reference', () => {
  expect(ApiProblem.safeParse({ code: 'forbidden', reference: 'r-1' }).success).toBe(true)
  expect(ApiProblem.safeParse({ code: 'bad-input', reference: 'r-1', fields: [{ path: 'texts.nn.markdown', problem: 'macro' }] }).success).toBe(true)
  expect(ApiProblem.safeParse({ code: 'teapot', reference: 'r-1' }).success).toBe(false)
  expect(ApiProblem.safeParse({ code: 'failed', reference: 'r-1', stack: 'at …' }).success).toBe(false)
})

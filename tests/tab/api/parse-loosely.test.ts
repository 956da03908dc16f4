import { ApiProblem } from '../../../core/api/question'
import { QUESTIONS } from '../../../core/api/questions'
import { parseLoosely } from '../../../tab/api/parse-loosely'
import { MINE, OVERVIEW, UNIT } from '../stand-in/samples'

/** The same answer from a service that is a build ahead: every object of it has a field more. */
function ofNextBuild(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ofNextBuild)
  if (typeof value !== 'object' || value === null) return value
  return { ...Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ofNextBuild(part)])), added: { later: true } }
}

test.each([
  ['mine', MINE],
  ['unitPeople', UNIT],
  ['overview', OVERVIEW],
] as const)('drops what only the next build of the service says, however deep: %s', (name, answer) => {
  const { answer: schema } = QUESTIONS[name]
  expect(schema.safeParse(ofNextBuild(answer)).success).toBe(false)
  expect(parseLoosely(schema, ofNextBuild(answer)).data).toEqual(answer)
})

test('drops it in a refusal too', () => {
  expect(parseLoosely(ApiProblem, { code: 'bad-day', reference: 'K1', fields: [{ path: 'a', problem: 'b', hint: 'c' }], help: 'd' }).data).toEqual({
    code: 'bad-day',
    reference: 'K1',
    fields: [{ path: 'a', problem: 'b' }],
  })
})

test.each([
  ['a field of the wrong kind', { ...MINE, logNumber: '7', added: 1 }],
  ['a field that is missing', { obligations: [], records: [], added: 1 }],
  ['something else altogether', 'odd'],
  ['nothing', null],
])('takes no answer with %s', (_, answer) => expect(parseLoosely(QUESTIONS.mine.answer, answer).success).toBe(false))

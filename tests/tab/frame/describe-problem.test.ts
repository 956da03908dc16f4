import { ApiProblem } from '../../../core/api/question'
import { RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from '../../../tab/api/problem'
import { describeProblem } from '../../../tab/frame/describe-problem'
import { WORDS } from '../../../tab/words'

const { nb } = WORDS
const refused = (code: ApiProblem['code']) => describeProblem(new RefusedError({ code, reference: 'K1' }), nb)

test.each(ApiProblem.shape.code.options)('a refusal as %s has a text of its own and its reference', (code) => {
  expect(refused(code)).toMatchObject({ ...nb.problems.refused[code], reference: 'K1' })
})

test('a person is asked to try again only where that may help', () => {
  expect(ApiProblem.shape.code.options.filter((code) => refused(code).mayRetry)).toEqual(['unauthenticated', 'unavailable', 'failed'])
})

test('nothing looks broken to a guest or to somebody who has signed already', () => {
  expect([refused('guest').isCalm, refused('already-signed').isCalm, refused('failed').isCalm]).toEqual([true, true, false])
})

test('every other error says what the person can do', () => {
  expect(describeProblem(new UnreachableError(), nb)).toMatchObject(nb.problems.unreachable)
  expect(describeProblem(new SessionExpiredError(), nb)).toMatchObject(nb.problems.expired)
  expect(describeProblem(new UnreadableAnswerError(), nb)).toMatchObject(nb.problems.unreadable)
  expect(describeProblem(new TypeError('x is undefined'), nb)).toEqual({ ...nb.problems.unexpected, mayRetry: true, isCalm: false })
})

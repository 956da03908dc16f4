import type { ApiProblem } from '../../core/api/question'
import { RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from '../api/problem'
import type { TabWords } from '../words'

export type ProblemText = { title: string; text: string; /** Finds the line in the service's log. */ reference?: string; mayRetry: boolean; /** Nothing is wrong; it is only not for this person or not any more. */ isCalm: boolean }

/** What a person is told about an error, and whether trying again makes sense. */
export function describeProblem(error: unknown, words: TabWords): ProblemText {
  const { problems } = words
  if (error instanceof RefusedError) {
    const { code, reference } = error.problem
    return { ...problems.refused[code], reference, mayRetry: MAY_RETRY.has(code), isCalm: CALM.has(code) }
  }
  return { ...textOf(error, problems), mayRetry: true, isCalm: false }
}

type Code = ApiProblem['code']
const MAY_RETRY: ReadonlySet<Code> = new Set<Code>(['unauthenticated', 'unavailable', 'failed'])
const CALM: ReadonlySet<Code> = new Set<Code>(['already-signed', 'already-void', 'guest', 'not-begun', 'left', 'out-of-date'])

function textOf(error: unknown, problems: TabWords['problems']): Pick<ProblemText, 'title' | 'text'> {
  if (error instanceof UnreachableError) return problems.unreachable
  if (error instanceof SessionExpiredError) return problems.expired
  if (error instanceof UnreadableAnswerError) return problems.unreadable
  return problems.unexpected
}

import { RefusedError, SessionExpiredError, UnreachableError, UnreadableAnswerError } from '../api/problem'
import type { TabWords } from '../words'

export type ProblemText = { title: string; text: string; /** Finds the line in the service's log. */ reference?: string; mayRetry: boolean }

/** What a person is told about an error, and whether trying again makes sense. */
export function describeProblem(error: unknown, words: TabWords): ProblemText {
  const { problems } = words
  if (error instanceof RefusedError) {
    const { code, reference } = error.problem
    return { ...problems.refused[code], reference, mayRetry: code === 'unavailable' || code === 'failed' || code === 'unauthenticated' }
  }
  if (error instanceof UnreachableError) return { ...problems.unreachable, mayRetry: true }
  if (error instanceof SessionExpiredError) return { ...problems.expired, mayRetry: true }
  if (error instanceof UnreadableAnswerError) return { ...problems.unreadable, mayRetry: true }
  return { ...problems.unexpected, mayRetry: true }
}

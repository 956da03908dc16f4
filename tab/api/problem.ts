import type { ApiProblem } from '../../core/api/question'

/** The service answered and said no. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
  constructor(readonly problem: ApiProblem) {
    super(`refused: ${problem.code} (${problem.reference})`)
  }
}

/** Nobody answered: no network, or the service is away. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError'
}

/** Teams gives no token that the service accepts; the person has to open the app again. */
export class SessionExpiredError extends Error {
  override readonly name = 'SessionExpiredError'
}

/** An answer came that is not one of ours: a page of another program in between, or another version of the service. */
export class UnreadableAnswerError extends Error {
  override readonly name = 'UnreadableAnswerError'
}

/** Asking again may help: the cause lies between us and the service, not in what we asked. */
export function mayPass(error: unknown): boolean {
  return error instanceof UnreachableError || (error instanceof RefusedError && error.problem.code === 'unavailable')
}

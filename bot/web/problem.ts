import type { Response } from 'express'
import type { ApiProblem } from '../../core/api/question'

/** The status that goes with each problem. 404 where somebody asks for what is another's: whether it exists is none of their business. */
export const STATUS_OF: Record<ApiProblem['code'], number> = {
  unauthenticated: 401,
  forbidden: 403,
  guest: 403,
  disabled: 403,
  'not-begun': 403,
  left: 403,
  'not-found': 404,
  'bad-input': 400,
  'out-of-date': 409,
  'already-signed': 409,
  'already-completed': 409,
  'not-registered': 409,
  'already-void': 409,
  'bad-day': 422,
  'not-ready': 422,
  unavailable: 503,
  failed: 500,
}

/** Answers with a problem under the reference that the log has too. */
export function sendProblem(response: Response, code: ApiProblem['code'], fields?: ApiProblem['fields'], status = STATUS_OF[code]): void {
  if (status === 401) response.set('www-authenticate', 'Bearer')
  const problem: ApiProblem = { code, reference: referenceOf(response), ...(fields && { fields }) }
  response.status(status).json(problem)
}

/** Given to each request by the request log. */
export function referenceOf(response: Response): string {
  const { reference } = response.locals as { reference?: string }
  return reference ?? ''
}

import type { FieldProblem } from '../publishing/field-problem'

/** Enough to say something; as `writtenReason` of the API demands. */
const LEAST_LETTERS = 3

/** What keeps a reason that must be given from being one. */
export function listReasonProblems(reason: string): FieldProblem[] {
  return reason.trim().length < LEAST_LETTERS ? [{ path: 'reason', problem: 'missing' }] : []
}

import type { z } from 'zod'

/** What is wrong with a draft and where, `questions.2.options`. The tab has words for each problem in three languages. */
export type FieldProblem = { path: string; problem: string }

/** What a schema found, in the words of a draft: where it stands, and what somebody who writes can do about it. */
export function listSchemaProblems(error: z.ZodError, path = ''): FieldProblem[] {
  return error.issues.flatMap((issue) => listIssueProblems(issue, path))
}

function listIssueProblems(issue: z.core.$ZodIssue, above: string): FieldProblem[] {
  const path = [...(above === '' ? [] : [above]), ...issue.path.map(String)].join('.')
  if (issue.code !== 'invalid_union') return [{ path, problem: problemOf(issue) }]
  // Of several shapes, the one that was nearly right is the one that was meant.
  const [nearest] = [...issue.errors].sort((one, other) => one.length - other.length)
  return nearest ? nearest.flatMap((inner) => listIssueProblems(inner, path)) : [{ path, problem: 'wrong' }]
}

function problemOf(issue: Exclude<z.core.$ZodIssue, { code: 'invalid_union' }>): string {
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'empty' : issue.origin === 'array' ? 'too-few' : 'out-of-range'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'out-of-range'
  if (issue.code !== 'invalid_format') return 'wrong'
  return issue.format === 'url' ? 'not-a-link' : issue.format === 'date' ? 'not-a-day' : 'not-an-id'
}

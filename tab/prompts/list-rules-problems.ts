import type { z } from 'zod'
import { PromptRules } from '../../core/prompts/prompt-rules'
import type { FieldProblem } from '../../core/publishing/field-problem'

type Issue = z.core.$ZodIssue

/** What the schema that both sides share finds wrong, at the fields where it stands. What only the service knows it tells in the same way. */
export function listRulesProblems(rules: PromptRules): FieldProblem[] {
  return PromptRules.safeParse(rules).error?.issues.map((issue) => ({ path: pathOf(issue, rules), problem: problemOf(issue) })) ?? []
}

/** A rule about several fields is told at one: at the last day of a period, at the first reminder that comes too early. */
function pathOf({ path, code }: Issue, rules: PromptRules): string {
  if (code !== 'custom') return path.join('.')
  return [...path, path[0] === 'closed' ? 'to' : indexOfFirstTooEarly(path, rules)].join('.')
}

function indexOfFirstTooEarly(path: Issue['path'], rules: PromptRules): number {
  const values = path.reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown>)[step], rules) as readonly (number | string)[]
  return values.findIndex((value, index) => index > 0 && value <= (values[index - 1] ?? value))
}

function problemOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return 'range'
  if (issue.code === 'invalid_format') return 'not-a-day'
  if (issue.code === 'custom') return issue.path[0] === 'closed' ? 'before-start' : 'not-rising'
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return 'wrong'
  const isCounted = issue.origin === 'string' || issue.origin === 'array'
  if (!isCounted) return 'range'
  return issue.code === 'too_small' ? 'missing' : 'too-many'
}

import { createContext, useContext, type ReactNode } from 'react'
import type { FieldProblem } from '../../core/publishing/field-problem'
import { useSpeech } from '../frame/speech'

const ProblemsContext = createContext<readonly FieldProblem[]>([])

/** What is wrong with the rules as they are written, for all fields below. */
export function RulesProblems({ problems, children }: { problems: readonly FieldProblem[]; children: ReactNode }) {
  return <ProblemsContext value={problems}>{children}</ProblemsContext>
}

export type Range = { minimum: number; maximum: number }

/** What is said beside a field that is wrong; a number that is none, or too big, is told what it may be. */
export function useRulesProblem(): (path: string, range?: Range) => string | undefined {
  const problems = useContext(ProblemsContext)
  const { words, formatNumber } = useSpeech()
  const { range: sayRange, ...texts } = words.promptRules.problems
  const known: Readonly<Record<string, string>> = texts
  return (path, range) => {
    const problem = problems.find((each) => each.path === path)?.problem
    if (problem === undefined) return undefined
    return problem === 'range' && range ? sayRange(formatNumber(range.minimum), formatNumber(range.maximum)) : (known[problem] ?? texts.wrong)
  }
}

/** Of the list itself, or of any of the units in it. */
export function useUnitsProblem(): (path: string, chosen: readonly string[]) => string | undefined {
  const problemOf = useRulesProblem()
  return (path, chosen) => problemOf(path) ?? chosen.map((_, index) => problemOf(`${path}.${index}`)).find((problem) => problem !== undefined)
}

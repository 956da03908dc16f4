import type { Day } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { Speech } from '../frame/speech'

/** What is wrong with a field, in words. The service may know a reason that this tab does not yet. */
export function describeFieldProblem(problem: string, earliest: Day, { words, language }: Pick<Speech, 'words' | 'language'>): string {
  const { problems } = words.activity.form
  if (problem === 'dayOutside') return problems.dayOutside(formatDay(earliest, language))
  return isKnown(problem, problems) ? problems[problem] : problems['wrong-kind']
}

type Texts = Speech['words']['activity']['form']['problems']
type Known = Exclude<keyof Texts, 'dayOutside'>

function isKnown(problem: string, problems: Texts): problem is Known {
  return problem !== 'dayOutside' && Object.hasOwn(problems, problem)
}

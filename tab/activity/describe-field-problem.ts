import type { Day } from '../../core/days/day'
import { formatDay } from '../../core/language/language'
import type { Speech } from '../frame/speech'

/** What is wrong with a field, in words. The service may know a reason that this build of the tab does not. */
export function describeFieldProblem(problem: string, earliest: Day, { words, language }: Pick<Speech, 'words' | 'language'>): string {
  const { problems, dayOutside } = words.activity.form
  if (problem === 'future' || problem === 'too-early') return dayOutside(formatDay(earliest, language))
  return isKnown(problem, problems) ? problems[problem] : problems['wrong-kind']
}

type Texts = Speech['words']['activity']['form']['problems']

function isKnown(problem: string, problems: Texts): problem is keyof Texts {
  return Object.hasOwn(problems, problem)
}

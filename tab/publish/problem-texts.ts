import type { TabWords } from '../words'
import type { FieldProblem } from './list-draft-problems'

/** What is wrong in one field, as one text; undefined when nothing is. */
export function findProblemText(problems: readonly FieldProblem[], path: string, words: TabWords): string | undefined {
  const texts = problems.filter((each) => each.path === path).map(({ problem }) => describeFieldProblem(problem, words))
  return texts.length === 0 ? undefined : texts.join(' ')
}

export function describeFieldProblem(problem: string, { publish }: TabWords): string {
  const known: Record<string, string> = publish.fieldProblems
  return known[problem] ?? publish.otherProblem
}

/** The field's own name, for a list of problems apart from the fields. */
export function nameOfField(path: string, { publish }: TabWords): string {
  const [field, language, part] = path.split('.')
  if (field === 'texts' && (language === 'nb' || language === 'nn' || language === 'en')) {
    return `${part === 'title' ? publish.titleField : publish.textField}, ${publish.languageNames[language]}`
  }
  const names: Record<string, string> = { effectiveOn: publish.dayField, reason: publish.reasonField, level: publish.levelField, texts: publish.textsField }
  return names[path] ?? publish.draftField
}

import type { FieldProblem } from '../../core/publishing/field-problem'
import type { TabWords } from '../words'

type Words = Pick<TabWords, 'rules' | 'activityEditor'>

/** What is wrong in one field, as one text; undefined when nothing is. */
export function findProblemText(problems: readonly FieldProblem[], path: string, words: Words): string | undefined {
  const texts = problems.filter((each) => each.path === path).map(({ problem }) => describe(problem, words))
  return texts.length === 0 ? undefined : [...new Set(texts)].join(' ')
}

/** A problem apart from its field: `Kontrollspørsmål 2, nynorsk: Feltet er tomt.` */
export function describeProblem({ path, problem }: FieldProblem, words: Words): string {
  const { rules, activityEditor } = words
  const [field = '', ...rest] = path.split('.')
  const names: Readonly<Record<string, string>> = { ...rules.fields, ...activityEditor.fields }
  const place = rest.find((part) => /^\d+$/.test(part))
  const language = rest.find((part): part is keyof typeof rules.inLanguage => part in rules.inLanguage)
  const name = `${names[`${field}.${rest[0] ?? ''}`] ?? names[field] ?? rules.fields.other}${place === undefined ? '' : ` ${Number(place) + 1}`}`
  return `${language === undefined ? name : `${name}, ${rules.inLanguage[language]}`}: ${describe(problem, words)}`
}

function describe(problem: string, { rules, activityEditor }: Words): string {
  const known: Readonly<Record<string, string>> = { ...rules.problems, ...activityEditor.problems }
  return known[problem] ?? rules.problems.wrong
}

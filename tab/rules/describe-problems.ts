import type { FieldProblem } from '../../core/publishing/field-problem'
import type { TabWords } from '../words'

/** What is wrong in one field, as one text; undefined when nothing is. */
export function findProblemText(problems: readonly FieldProblem[], path: string, { rules }: Pick<TabWords, 'rules'>): string | undefined {
  const texts = problems.filter((each) => each.path === path).map(({ problem }) => describe(problem, rules))
  return texts.length === 0 ? undefined : [...new Set(texts)].join(' ')
}

/** A problem apart from its field: `Kontrollspørsmål 2, nynorsk: Feltet er tomt.` */
export function describeProblem({ path, problem }: FieldProblem, { rules }: Pick<TabWords, 'rules'>): string {
  const [field = '', ...rest] = path.split('.')
  const names: Readonly<Record<string, string>> = rules.fields
  const place = rest.find((part) => /^\d+$/.test(part))
  const language = rest.find((part): part is keyof typeof rules.inLanguage => part in rules.inLanguage)
  const name = `${names[field] ?? rules.fields.other}${place === undefined ? '' : ` ${Number(place) + 1}`}`
  return `${language === undefined ? name : `${name}, ${rules.inLanguage[language]}`}: ${describe(problem, rules)}`
}

function describe(problem: string, { problems }: TabWords['rules']): string {
  const known: Readonly<Record<string, string>> = problems
  return known[problem] ?? problems.wrong
}

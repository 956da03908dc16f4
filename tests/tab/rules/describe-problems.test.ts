import { describeProblem, findProblemText } from '../../../tab/rules/describe-problems'
import { WORDS } from '../../../tab/words'

test('a problem is said beside its field, each once', () => {
  const problems = [{ path: 'title.nn', problem: 'empty' }, { path: 'title.nn', problem: 'empty' }, { path: 'minutes', problem: 'out-of-range' }]
  expect(findProblemText(problems, 'title.nn', WORDS.nb)).toBe('Feltet er tomt.')
  expect(findProblemText(problems, 'title.nb', WORDS.nb)).toBeUndefined()
})

test('apart from its field it is said with its place and language, in the reader’s own', () => {
  expect(describeProblem({ path: 'questions.1.options', problem: 'no-right-answer' }, WORDS.nb)).toBe('Kontrollspørsmål 2: Ingen av svarene er riktig.')
  expect(describeProblem({ path: 'questions.0.options.2.text.nn', problem: 'empty' }, WORDS.en)).toBe('Control questions 1, Nynorsk: The field is empty.')
  expect(describeProblem({ path: 'body.en', problem: 'raw-html' }, WORDS.nn)).toBe('Tekst, engelsk: Teksten har HTML-kodar. Skriv han utan < og >.')
})

test('what is wrong with a form is told question by question, and apart from what it opens', () => {
  expect(describeProblem({ path: 'form.fields.2.label.nn', problem: 'empty' }, WORDS.nb)).toBe('Spørsmål 3, nynorsk: Feltet er tomt.')
  expect(describeProblem({ path: 'form.followUps.0.requirementId', problem: 'unknown-follow-up' }, WORDS.nb)).toBe('Oppfølging 1: Aktiviteten er ikke publisert, eller er trukket tilbake.')
})

test('what it does not know it calls wrong', () => expect(describeProblem({ path: 'new-field', problem: 'new-problem' }, WORDS.nb)).toBe('Feltet: Feltet er ikke fylt ut riktig.'))

import { describeFieldProblem, findProblemText, nameOfField } from '../../../tab/publish/problem-texts'
import { WORDS } from '../../../tab/words'

const { nb } = WORDS

test('a field shows all that is wrong with it, and nothing of others', () => {
  const problems = [
    { path: 'texts.nb.markdown', problem: 'empty' },
    { path: 'texts.nb.markdown', problem: 'macro' },
    { path: 'reason', problem: 'reason-missing' },
  ]
  expect(findProblemText(problems, 'texts.nb.markdown', nb)).toBe(`${nb.publish.fieldProblems.empty} ${nb.publish.fieldProblems.macro}`)
  expect(findProblemText(problems, 'effectiveOn', nb)).toBeUndefined()
})

test('a problem we have no words for is still told', () => expect(describeFieldProblem('of-next-year', nb)).toBe('Feltet er ikke fylt ut riktig.'))

test.each([
  ['texts.nn.markdown', 'Tekst, nynorsk'],
  ['texts.en.title', 'Tittel, engelsk'],
  ['effectiveOn', 'Gjelder fra'],
  ['reason', 'Hvorfor kommer versjonen'],
  ['level', 'Hva slags versjon'],
  ['texts', 'Tekstene'],
  ['of-next-year', 'Utkastet'],
])('%s is called «%s»', (path, name) => expect(nameOfField(path, nb)).toBe(name))

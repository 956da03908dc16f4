import { holds, isAsked, keepAsked, listAnswerProblems } from '../../../core/wheel/list-answer-problems'
import type { WrittenAnswer } from '../../../core/obligations/activity-form'
import { SAFE_CLICK, SAFETY_ROUND } from '../../sample/sample-wheel'

const form = SAFETY_ROUND.form ?? { fields: [], mayBeNotRelevant: true, followUps: [], isReview: false }
const risk = (...optionIds: string[]): WrittenAnswer => ({ kind: 'choice', fieldId: 'risk', optionIds })
const walked: WrittenAnswer = { kind: 'confirm', fieldId: 'walked', isConfirmed: true }

test('right answers have no problem, whatever order they come in', () => {
  expect(listAnswerProblems(form, SAFE_CLICK.answers, [])).toEqual([])
  expect(listAnswerProblems(form, SAFE_CLICK.answers.toReversed(), [{ fieldId: 'photos' }])).toEqual([])
})

test.each<[string, WrittenAnswer[], string[]]>([
  ['nothing is answered', [], ['answers.walked missing', 'answers.risk missing']],
  ['it is not confirmed', [{ ...walked, isConfirmed: false }, risk('high')], ['answers.walked not-confirmed']],
  ['a choice is none of those there are', [walked, risk('extreme')], ['answers.risk unknown-option']],
  ['one of several had to be chosen', [walked, risk('high', 'medium')], ['answers.risk too-many']],
  ['what a low risk demands is missing', [walked, risk('low')], ['answers.why missing']],
  ['what a low risk demands is only spaces', [walked, risk('low'), { kind: 'text', fieldId: 'why', text: '  ' }], ['answers.why missing']],
  ['a number is too small', [walked, risk('high'), { kind: 'number', fieldId: 'findings', number: -1 }], ['answers.findings too-small']],
  ['a number is too large', [walked, risk('high'), { kind: 'number', fieldId: 'findings', number: 100 }], ['answers.findings too-large']],
  ['an answer is of another kind', [walked, risk('high'), { kind: 'text', fieldId: 'findings', text: '3' }], ['answers.findings wrong-kind']],
  ['a field is not of the form', [walked, risk('high'), { kind: 'text', fieldId: 'other', text: 'x' }], ['answers.other unknown-field']],
])('it is told when %s', (_, answers, problems) => {
  expect(listAnswerProblems(form, answers, []).map(({ path, problem }) => `${path} ${problem}`)).toEqual(problems)
})

test('a file belongs to a field for files', () => {
  expect(listAnswerProblems(form, SAFE_CLICK.answers, [{ fieldId: 'risk' }])).toEqual([{ path: 'answers.risk', problem: 'wrong-kind' }])
  const required = { ...form, fields: form.fields.map((field) => (field.kind === 'files' ? { ...field, isRequired: true } : field)) }
  expect(listAnswerProblems(required, SAFE_CLICK.answers, [])).toEqual([{ path: 'answers.photos', problem: 'missing' }])
})

test('what is asked only then is not missed otherwise, and an answer to it from before is dropped', () => {
  const [why] = form.fields.filter(({ fieldId }) => fieldId === 'why')
  expect(why && [isAsked(why, [risk('low')]), isAsked(why, [risk('high')]), isAsked(why, [])]).toEqual([true, false, false])
  expect(keepAsked(form, [risk('high'), { kind: 'text', fieldId: 'why', text: 'Trygt' }, walked]).map(({ fieldId }) => fieldId)).toEqual(['walked', 'risk'])
  expect(keepAsked(form, [risk('low'), { kind: 'text', fieldId: 'why', text: 'Trygt' }]).map(({ fieldId }) => fieldId)).toEqual(['risk', 'why'])
})

test('a condition holds when a choice has one of its answers', () => {
  expect(holds({ fieldId: 'risk', isOneOf: ['high', 'medium'] }, [risk('medium')])).toBe(true)
  expect(holds({ fieldId: 'risk', isOneOf: ['high'] }, [risk('medium'), { kind: 'text', fieldId: 'why', text: 'high' }])).toBe(false)
})

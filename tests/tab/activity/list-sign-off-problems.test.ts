import { earliestDay, listSignOffProblems } from '../../../tab/activity/list-sign-off-problems'
import { emptyDraft, withValue, type SignOffDraft } from '../../../tab/activity/sign-off-draft'
import { FORM } from '../stand-in/activity-samples'

const days = { earliest: '2026-01-01', today: '2026-03-02' }
const begun = emptyDraft(1, days.today)
const filled = withValue(withValue(begun, 'talked', { isTicked: true }), 'risk', { optionIds: ['low'] })
const problems = (draft: SignOffDraft, form = FORM) => listSignOffProblems(form, draft, [], days).map(({ path, problem }) => `${path} ${problem}`)

test('what must be answered and is not, is told in the order of the form', () => {
  expect(problems(begun)).toEqual(['answers.talked missing', 'answers.risk missing'])
  expect(problems(filled)).toEqual([])
  expect(problems(withValue(filled, 'risk', { optionIds: ['high'] }))).toEqual(['answers.why-high missing'])
})

test('half a number is told as one, and a number out of range as that', () => {
  expect(problems(withValue(filled, 'hours', { text: 'tre' }))).toEqual(['answers.hours number'])
  expect(problems(withValue(filled, 'hours', { text: '41' }))).toEqual(['answers.hours too-large'])
  expect(problems(withValue(filled, 'hours', { text: '0,5' }))).toEqual(['answers.hours too-small'])
  expect(['2,5', '-1', 'mange', '10000'].map((others) => problems(withValue(filled, 'there', { others })))).toEqual(Array(4).fill(['answers.there number']))
  expect(problems(withValue(filled, 'there', { others: '12' }))).toEqual([])
})

test('a file that must be there is missed until it is', () => {
  const form = { ...FORM, fields: FORM.fields.map((field) => (field.kind === 'files' ? { ...field, isRequired: true } : field)) }
  expect(problems(filled, form)).toEqual(['answers.minutes missing'])
  expect(listSignOffProblems(form, filled, [{ fieldId: 'minutes' }], days)).toEqual([])
})

test('not relevant needs a reason and nothing else', () => {
  expect(problems({ ...begun, outcome: 'not-relevant', reason: ' x ' })).toEqual(['reason reason-missing'])
  expect(problems({ ...begun, outcome: 'not-relevant', reason: 'Lagt ned' })).toEqual([])
})

test('the day lies neither in the future nor long before it opened', () => {
  const on = (doneOn: string) => problems({ ...filled, doneOn })
  expect([on(''), on('2026-02-30'), on('2026-03-03'), on('2025-12-31')]).toEqual([['doneOn day-missing'], ['doneOn day-missing'], ['doneOn future'], ['doneOn too-early']])
  expect([on('2026-01-01'), on('2026-03-02')]).toEqual([[], []])
  expect(earliestDay('2026-03-02')).toBe('2026-01-01')
})

test('a measure has a title and a day to come', () => {
  const measured = { ...filled, measures: [{ title: ' ', ownerId: '', dueOn: '2026-03-01' }, { title: 'Kurs', ownerId: '', dueOn: '2026-03-02' }] }
  expect(problems(measured, { ...FORM, isReview: true })).toEqual(['measures.0.title missing', 'measures.0.dueOn past'])
  expect(problems(measured)).toEqual([])
})

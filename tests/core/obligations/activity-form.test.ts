import { ActivityForm, FormAnswer, MOST_FIELDS, MOST_LETTERS, NO_FORM } from '../../../core/obligations/activity-form'
import { SAFETY_ROUND } from '../../sample/sample-wheel'

test('a form is read as it was written, and none asks nothing', () => {
  expect(ActivityForm.parse(SAFETY_ROUND.form)).toEqual(SAFETY_ROUND.form)
  expect(ActivityForm.parse(NO_FORM)).toEqual(NO_FORM)
})

test('a form has no more fields than a card can ask', () => {
  const [field] = SAFETY_ROUND.form?.fields ?? []
  const fields = (count: number) => Array.from({ length: count }, (_, index) => ({ ...field, fieldId: `f-${index}` }))
  expect([MOST_FIELDS, MOST_FIELDS + 1].map((count) => ActivityForm.safeParse({ ...NO_FORM, fields: fields(count) }).success)).toEqual([true, false])
})

test('an answer has bounds', () => {
  expect(FormAnswer.safeParse({ kind: 'text', fieldId: 'why', text: 'x'.repeat(MOST_LETTERS) }).success).toBe(true)
  for (const wrong of [{ kind: 'text', fieldId: 'why', text: 'x'.repeat(MOST_LETTERS + 1) }, { kind: 'date', fieldId: 'on', on: '2026-02-30' }, { kind: 'number', fieldId: 'n', number: Number.NaN }, { kind: 'choice', fieldId: 'c', optionIds: [] }]) expect(FormAnswer.safeParse(wrong).success).toBe(false)
})

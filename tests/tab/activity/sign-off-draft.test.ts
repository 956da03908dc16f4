import type { ActivityForm } from '../../../core/obligations/activity-form'
import { emptyDraft, listAsked, listDecided, listWritten, readNumber, SignOffDraft, withValue, type DraftValue } from '../../../tab/activity/sign-off-draft'
import { FORM } from '../stand-in/activity-samples'

const begun = emptyDraft(1, '2026-03-02')
const filled = (values: Record<string, Partial<DraftValue>>) => Object.entries(values).reduce((draft, [fieldId, value]) => withValue(draft, fieldId, value), begun)
const asked = (draft: SignOffDraft, form: ActivityForm = FORM) => listAsked(form, draft).map(({ fieldId }) => fieldId)

test('a question is asked only when the answer it hangs on is given', () => {
  expect(asked(begun)).not.toContain('why-high')
  expect(asked(filled({ risk: { optionIds: ['high'] } }))).toContain('why-high')
  expect(asked(filled({ risk: { optionIds: ['low'] } }))).not.toContain('why-high')
})

test('what hangs on a question that is not asked itself is not asked', () => {
  const [talked, risk, why] = FORM.fields
  if (!talked || !risk || !why) throw new Error('the sample lost its fields')
  const choice = { kind: 'choice' as const, fieldId: 'second', label: risk.label, isRequired: true, isMultiple: false, options: [{ optionId: 'yes', label: risk.label }, { optionId: 'no', label: risk.label }] }
  const form = { ...FORM, fields: [risk, { ...choice, askedWhen: { fieldId: 'risk', isOneOf: ['high'] } }, { ...why, askedWhen: { fieldId: 'second', isOneOf: ['yes'] } }] }
  const both = filled({ risk: { optionIds: ['high'] }, second: { optionIds: ['yes'] } })
  expect(asked(both, form)).toEqual(['risk', 'second', 'why-high'])
  expect(asked(withValue(both, 'risk', { optionIds: ['low'] }), form)).toEqual(['risk'])
})

test('conditions in a circle ask nothing, and come to an end', () => {
  const choice = (fieldId: string, on: string) => ({ kind: 'choice' as const, fieldId, label: { nb: 'x', nn: 'x', en: 'x' }, isRequired: true, isMultiple: false, options: [], askedWhen: { fieldId: on, isOneOf: ['yes'] } })
  expect(asked(begun, { ...FORM, fields: [choice('one', 'two'), choice('two', 'one')] })).toEqual([])
})

test('only what is asked and answered is sent, in the kind of its question', () => {
  const draft = filled({
    talked: { isTicked: true },
    risk: { optionIds: ['low'] },
    'why-high': { text: 'Written before I changed my mind' },
    notes: { text: '  ' },
    areas: { optionIds: ['purchases', 'gifts', 'gone'] },
    'met-on': { text: '2026-02-29' },
    hours: { text: '3,5' },
    there: { personIds: ['p-1'], others: '2' },
  })
  expect(listWritten(FORM, draft)).toEqual([
    { kind: 'confirm', fieldId: 'talked', isConfirmed: true },
    { kind: 'choice', fieldId: 'risk', optionIds: ['low'] },
    { kind: 'choice', fieldId: 'areas', optionIds: ['gifts', 'purchases'] },
    { kind: 'number', fieldId: 'hours', number: 3.5 },
    { kind: 'present', fieldId: 'there', personIds: ['p-1'], others: 2 },
  ])
  expect(listWritten(FORM, begun)).toEqual([])
})

test('a number is read as it is typed, and half a number is none', () => {
  expect(['3,5', '3.5', ' 1 200 ', '−4', '0'].map(readNumber)).toEqual([3.5, 3.5, 1200, -4, 0])
  expect(['', '3,', 'tre', '1e3', '1.2.3', '--1'].map(readNumber)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined])
})

test('measures are decided in reviews that are done, and without an owner they are the leader’s', () => {
  const draft = { ...begun, measures: [{ title: ' Kurs ', ownerId: '', dueOn: '2026-04-01' }, { title: 'Rutine', ownerId: 'p-1', dueOn: '2026-05-01' }] }
  const review = { ...FORM, isReview: true }
  expect(listDecided(review, draft)).toEqual([{ title: 'Kurs', dueOn: '2026-04-01' }, { title: 'Rutine', ownerId: 'p-1', dueOn: '2026-05-01' }])
  expect(listDecided(review, { ...draft, outcome: 'not-relevant' })).toEqual([])
  expect(listDecided(FORM, draft)).toEqual([])
})

test('a draft is read back as it was kept', () => expect(SignOffDraft.parse(JSON.parse(JSON.stringify(filled({ risk: { optionIds: ['low'] } }))))).toEqual(filled({ risk: { optionIds: ['low'] } })))

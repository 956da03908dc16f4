import type { ActivityForm } from '../../../core/obligations/activity-form'
import { draftOfForm, emptyFieldDraft, emptyFormDraft, formOfDraft } from '../../../core/publishing/form-draft'

const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const RISK: ActivityForm['fields'][number] = {
  kind: 'choice',
  fieldId: 'risk',
  label: everywhere('Risiko'),
  isRequired: true,
  isMultiple: false,
  options: [{ optionId: 'low', label: everywhere('Lav') }, { optionId: 'high', label: everywhere('Høy') }],
}
const FORM: ActivityForm = { fields: [RISK], mayBeNotRelevant: true, followUps: [{ when: { fieldId: 'risk', isOneOf: ['high'] }, requirementId: 'documents', inDays: 30 }], isReview: false }

it('comes back as it was', () => expect(formOfDraft(draftOfForm(FORM))).toEqual(FORM))

it('is not written where it asks nothing but that the activity is done', () => {
  expect(formOfDraft(emptyFormDraft())).toBeUndefined()
  expect(formOfDraft({ ...emptyFormDraft(), mayBeNotRelevant: false })).toMatchObject({ mayBeNotRelevant: false })
})

it('keeps the choices of a question that becomes another kind, and leaves them out of the form', () => {
  const draft = draftOfForm(FORM)
  const [field] = draft.fields
  const changed = { ...draft, fields: [{ ...(field ?? emptyFieldDraft('choice', 'risk')), kind: 'text' as const }] }
  expect(changed.fields[0]?.options).toHaveLength(2)
  expect(formOfDraft(changed)).toMatchObject({ fields: [{ kind: 'text', fieldId: 'risk', label: RISK.label, isRequired: true }] })
  expect(JSON.stringify(formOfDraft(changed))).not.toContain('options')
})

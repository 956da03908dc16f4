import { ActivityDraft, activityOfDraft, draftOfActivity, emptyActivityDraft, emptyBasisDraft } from '../../../core/publishing/activity-draft'
import { YEARLY } from '../../sample/sample-rules'

it('says nothing where nothing was written', () => expect(activityOfDraft(emptyActivityDraft(), true)).toEqual({}))

it('begins empty for an activity from before there was more to say', () => expect(draftOfActivity(YEARLY)).toEqual(emptyActivityDraft()))

it('keeps from which activity of the library it was made, though nobody writes it', () => {
  const origin = { activityId: 'corruption-risk', edition: 2 }
  expect(activityOfDraft(draftOfActivity({ ...YEARLY, origin }), true)).toEqual({ origin })
})

it('may be half done', () => {
  const draft = { ...emptyActivityDraft(), basis: [emptyBasisDraft()], doneIn: { system: '', url: 'framsikt' } }
  expect(ActivityDraft.parse(draft)).toEqual(draft)
  expect(activityOfDraft(draft, true)).toMatchObject({ basis: [{ kind: 'law', title: { nb: '' } }], doneIn: { system: '', url: 'framsikt' } })
})

it('keeps the form of what is shown only, but does not publish it', () => {
  const { form } = emptyActivityDraft()
  const draft = { ...emptyActivityDraft(), form: { ...form, mayBeNotRelevant: false }, isConfirmedByLeader: true }
  expect(activityOfDraft(draft, false)).toEqual({})
  expect(activityOfDraft(draft, true)).toEqual({ form: { ...form, mayBeNotRelevant: false }, isConfirmedByLeader: true })
})

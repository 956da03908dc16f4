import { ActivityDraft, activityOfDraft, draftOfActivity, emptyActivityDraft, emptyBasisDraft } from '../../../core/publishing/activity-draft'
import { YEARLY } from '../../sample/sample-rules'

it('says nothing where nothing was written', () => expect(activityOfDraft(emptyActivityDraft())).toEqual({}))

it('begins empty for an activity from before there was more to say', () => expect(draftOfActivity(YEARLY)).toEqual(emptyActivityDraft()))

it('keeps from which activity of the library it was made, though nobody writes it', () => {
  const origin = { activityId: 'corruption-risk', edition: 2 }
  expect(activityOfDraft(draftOfActivity({ ...YEARLY, origin }))).toEqual({ origin })
})

it('may be half done', () => {
  const draft = { ...emptyActivityDraft(), basis: [emptyBasisDraft()], doneIn: { system: '', url: 'framsikt' } }
  expect(ActivityDraft.parse(draft)).toEqual(draft)
  expect(activityOfDraft(draft)).toMatchObject({ basis: [{ kind: 'law', title: { nb: '' } }], doneIn: { system: '', url: 'framsikt' } })
})

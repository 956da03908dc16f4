import { listHere } from '../../../bot/api/activities-here'
import { createMemoryTables } from '../../../bot/memory/memory-rows'
import { createDraftStore } from '../../../bot/publishing/draft-store'
import { draftOfRequirement, emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { sampleState, TODAY } from '../../sample/sample-log'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'

const origin = { activityId: 'risk-review', edition: 1 }
const by = { oid: '00000000-0000-4000-8000-0000000000aa', at: '2026-11-21T09:00:00.000Z' }
const title = { nb: '', nn: '', en: '' }

test('what is being written goes before what is published, and both are known', async () => {
  const drafts = createDraftStore(createMemoryTables().drafts)
  const save = (id: string, content: unknown) => drafts.save('requirement', id, { basedOn: 0, content, title }, by)
  await save('risk-review', draftOfRequirement({ ...YEARLY, minutes: 45, origin }, TODAY))
  await save('half-done', { ...emptyRequirementDraft('act', TODAY), activity: { ...emptyRequirementDraft('act', TODAY).activity, origin } })
  await save('list', { ...draftOfRequirement({ ...YEARLY, origin }, TODAY), kind: 'sign', audience: emptyRequirementDraft('sign', TODAY).audience, schedule: emptyRequirementDraft('sign', TODAY).schedule })
  await save('unreadable', 'not a draft')
  const here = await listHere(sampleState(requirementPublication({ ...YEARLY, origin })), drafts)
  const told = Object.fromEntries(here.map(({ requirementId, isPublished, activityId, comparable }) => [requirementId, { isPublished, activityId, minutes: comparable?.requirement.minutes, isDraft: comparable?.isDraft }]))
  expect(told['ethics-standard']).toMatchObject({ isPublished: true, isDraft: false })
  expect(told['risk-review']).toEqual({ isPublished: true, activityId: 'risk-review', minutes: 45, isDraft: false })
  expect(told['half-done']).toEqual({ isPublished: false, activityId: 'risk-review', minutes: undefined, isDraft: undefined })
  expect(told['list']).toMatchObject({ isPublished: false, minutes: 60, isDraft: true })
  expect(told['unreadable']).toEqual({ isPublished: false, activityId: undefined, minutes: undefined, isDraft: undefined })
})

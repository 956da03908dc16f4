import { rules, saveLessonDraft, saveRequirementDraft } from '../../../core/api/rules-questions'
import { findWithdrawnFrom } from '../../../bot/api/rules'
import { sampleState } from '../../sample/sample-log'
import { PROGRAMME, requirementPublication, withdrawalOf } from '../../sample/sample-rules'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { LESSON_DRAFT, PROGRAMME_DRAFT } from './sample-rules-questions'

test('the list tells what is published, what is only written, and by whom', async () => {
  const door = await openRulesDoor(withdrawalOf({ requirementId: 'ethics-standard' }, { effectiveOn: '2026-12-24' }))
  await door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn: 0, content: LESSON_DRAFT }, { as: 'employee', roles: ['Controller'] })
  await door.ask(saveLessonDraft, { lessonId: 'brand-new', basedOn: 0, content: LESSON_DRAFT }, CONTROLLER)
  await door.ask(saveRequirementDraft, { requirementId: 'new-one', basedOn: 0, content: PROGRAMME_DRAFT }, CONTROLLER)
  const { answer } = await door.ask(rules, {}, CONTROLLER)
  expect(answer?.documents).toMatchObject([{ documentId: 'ethics-standard', version: '1.0', title: { en: 'Ethics standard' } }])
  expect(answer?.lessons).toMatchObject([
    { lessonId: 'phishing', published: { version: '1.0', where: 'here' }, requirementIds: ['privacy-security'], draft: { revision: 1, savedBy: 'Navn employee' } },
    { lessonId: 'passwords', requirementIds: ['privacy-security'] },
    { lessonId: 'brand-new', title: LESSON_DRAFT.title, requirementIds: [], draft: { revision: 1, savedBy: '' } },
  ])
  expect(answer?.lessons[2]).not.toHaveProperty('published')
  expect(answer?.requirements).toMatchObject([
    { requirementId: 'ethics-standard', kind: 'sign', published: { version: 1, withdrawnFrom: '2026-12-24' } },
    { requirementId: 'privacy-security', kind: 'learn', lessons: 2 },
    { requirementId: 'new-one', draft: { revision: 1 } },
  ])
  expect(answer?.libraryLeft).toBe(24)
  await door.close()
})

test('published anew, a requirement is withdrawn no longer', () => {
  const withdrawn = [requirementPublication(PROGRAMME), withdrawalOf(PROGRAMME)]
  expect(findWithdrawnFrom(sampleState(...withdrawn), 'privacy-security')).toBe('2026-11-15')
  expect(findWithdrawnFrom(sampleState(...withdrawn, requirementPublication(PROGRAMME, { version: 2 })), 'privacy-security')).toBeUndefined()
})

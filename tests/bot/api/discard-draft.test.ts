import { discardDraft, requirementDraft, saveRequirementDraft } from '../../../core/api/rules-questions'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { PROGRAMME_DRAFT } from './sample-rules-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openRulesDoor()))
afterAll(() => door.close())

const discard = (basedOn: number, who = CONTROLLER) => door.ask(discardDraft, { kind: 'requirement', id: 'privacy-security', basedOn }, who)

it('takes a draft away, and leaves what is published', async () => {
  await door.ask(saveRequirementDraft, { requirementId: 'privacy-security', basedOn: 0, content: PROGRAMME_DRAFT }, CONTROLLER)
  expect((await discard(0)).answer).toMatchObject({ outcome: 'overtaken', revision: 1 })
  expect((await discard(1)).answer).toMatchObject({ outcome: 'saved' })
  expect((await door.ask(requirementDraft, { requirementId: 'privacy-security' }, CONTROLLER)).answer).toMatchObject({ from: 'published' })
})

it('is refused to a leader whose it is not, and of lessons always', async () => {
  expect((await discard(1, { as: 'leader' })).problem?.code).toBe('forbidden')
  expect((await door.ask(discardDraft, { kind: 'lesson', id: 'own-lesson', basedOn: 0 }, { as: 'leader' })).problem?.code).toBe('forbidden')
})

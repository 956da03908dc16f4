import { requirementDraft, saveRequirementDraft } from '../../../core/api/rules-questions'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { PROGRAMME_DRAFT } from './sample-rules-questions'

let door: FrontDoor
beforeAll(async () => void (door = await openRulesDoor()))
afterAll(() => door.close())

const read = async (requirementId: string, more: { kind?: 'sign' | 'act'; begin?: 'library' } = {}) => (await door.ask(requirementDraft, { requirementId, ...more }, CONTROLLER)).answer

describe('the draft of a requirement', () => {
  it('begins with the published version, else with the library, else empty of its kind', async () => {
    expect(await read('ethics-standard')).toMatchObject({ from: 'published', content: { kind: 'sign', documentId: 'ethics-standard' } })
    expect(await read('ethics-lessons')).toMatchObject({ from: 'library', content: { kind: 'learn', cadence: { firstOn: '2026-12-14' } } })
    expect(await read('brand-new', { kind: 'act' })).toMatchObject({ from: 'empty', content: { kind: 'act', lessonIds: [] } })
    expect(await read('privacy-security', { begin: 'library' })).toMatchObject({ from: 'library', content: { lessonIds: { length: 8 } } })
  })

  it('is kept, and not saved over a newer one', async () => {
    const save = (basedOn: number, dueInDays: number) => door.ask(saveRequirementDraft, { requirementId: 'privacy-security', basedOn, content: { ...PROGRAMME_DRAFT, dueInDays } }, CONTROLLER)
    expect((await save(0, 5)).answer).toMatchObject({ outcome: 'saved', revision: 1 })
    expect((await save(0, 6)).answer).toMatchObject({ outcome: 'overtaken', revision: 1 })
    expect(await read('privacy-security')).toMatchObject({ from: 'kept', content: { dueInDays: 5 }, versions: [{ version: '1' }] })
  })
})

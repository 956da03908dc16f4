import { importLibrary, previewLibrary } from '../../../core/api/authoring-questions'
import { previewRequirement, requirementDraft, rules } from '../../../core/api/rules-questions'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { TODAY } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
afterEach(() => door.close())
const preview = async () => (await door.ask(previewLibrary, {}, CONTROLLER)).answer
const take = (previewKey: string, firstOn = '2026-12-14') => door.ask(importLibrary, { firstOn, previewKey }, CONTROLLER)

describe('the starter library', () => {
  it('is published with one click, its programmes left as drafts that could be published as they are', async () => {
    door = await openFrontDoor()
    const seen = await preview()
    expect(seen).toMatchObject({ lessons: { length: 26 }, programmes: { length: 3 }, suggestedFirstDay: '2026-12-07' })
    expect((await take(seen?.previewKey ?? '')).answer).toMatchObject({ lessons: 26, programmes: 3, logNumber: 29 })
    const { answer } = await door.ask(rules, {}, CONTROLLER)
    expect(answer?.lessons.map(({ published }) => published?.version)).toEqual(LESSON_LIBRARY.map(() => '1.0'))
    expect(answer?.libraryLeft).toBe(0)
    for (const requirementId of ['privacy-security', 'ethics-lessons', 'leader-course']) {
      const draft = (await door.ask(requirementDraft, { requirementId }, CONTROLLER)).answer
      expect(draft).toMatchObject({ from: 'kept' })
      if (!draft) continue
      const looked = await door.ask(previewRequirement, { requirementId, effectiveOn: TODAY, openRounds: 'keep', reason: 'Oppstart', content: draft.content }, CONTROLLER)
      expect(looked.answer).toMatchObject({ problems: [], concerned: requirementId === 'leader-course' ? 2 : 9 })
    }
  })

  it('brings nothing a second time, and nothing over what is there', async () => {
    door = await openRulesDoor()
    const seen = await preview()
    expect(seen).toMatchObject({ lessons: { length: 24 }, programmes: [{ requirementId: 'ethics-lessons' }, { requirementId: 'leader-course' }] })
    await take(seen?.previewKey ?? '')
    const again = await preview()
    expect(again).toMatchObject({ lessons: [], programmes: [] })
    expect((await take(again?.previewKey ?? '')).answer).toMatchObject({ lessons: 0, programmes: 0 })
    expect((await take(seen?.previewKey ?? '')).problem?.code).toBe('out-of-date')
  })

  it('does not begin in the past', async () => {
    door = await openFrontDoor()
    const { status, problem } = await take((await preview())?.previewKey ?? '', '2026-11-20')
    expect([status, problem?.fields]).toEqual([422, [{ path: 'firstOn', problem: 'past' }]])
  })

  it('taken by two at once comes once', async () => {
    door = await openFrontDoor()
    door.setNumbering(false)
    const key = (await preview())?.previewKey ?? ''
    const answers = await Promise.all([take(key), take(key)])
    // Whoever looks only now sees that there is nothing left to bring.
    expect(answers.map(({ status }) => status).filter((status) => status !== 409)).toContain(200)
    expect(await door.parts.api.journal.listAbout('lesson/gifts')).toHaveLength(1)
    expect(answers.reduce((sum, { answer }) => sum + (answer?.programmes ?? 0), 0)).toBe(3)
  })
})

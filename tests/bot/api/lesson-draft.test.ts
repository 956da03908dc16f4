import { discardDraft, lessonDraft, saveLessonDraft } from '../../../core/api/rules-questions'
import { LESSON_LIBRARY } from '../../../core/library/lesson-library'
import { draftOfLesson } from '../../../core/publishing/lesson-draft'
import type { FrontDoor, Who } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { everywhere, LESSON_DRAFT } from './sample-rules-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor()))
afterEach(() => door.close())

const OTHER: Who = { as: 'employee', roles: ['Controller'] }
const read = async (lessonId: string, begin?: 'published' | 'library' | 'empty') => (await door.ask(lessonDraft, { lessonId, ...(begin && { begin }) }, CONTROLLER)).answer
const save = (basedOn: number, minutes: number, who: Who = CONTROLLER) => door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn, content: { ...LESSON_DRAFT, minutes } }, who)

describe('the draft of a lesson', () => {
  it('begins with the published version, else with the library, else empty', async () => {
    expect(await read('phishing')).toMatchObject({ from: 'published', content: LESSON_DRAFT, revision: 0, isUnreadable: false, versions: [{ version: '1.0' }] })
    const written = LESSON_LIBRARY.find(({ lessonId }) => lessonId === 'gifts')
    expect(await read('gifts')).toMatchObject({ from: 'library', content: written && draftOfLesson(written), versions: [] })
    expect(await read('brand-new')).toMatchObject({ from: 'empty', content: { questions: [] } })
    expect(await read('phishing', 'library')).toMatchObject({ from: 'library' })
    expect(await read('phishing', 'empty')).toMatchObject({ from: 'empty' })
  })

  it('is kept half done, with who saved it', async () => {
    const half = { ...LESSON_DRAFT, title: everywhere(''), questions: [] }
    await door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn: 0, content: half }, OTHER)
    expect(await read('phishing')).toMatchObject({ from: 'kept', content: half, revision: 1, savedBy: 'Navn employee', savedAt: '2026-11-21T09:00:00.000Z' })
    // Beginning anew does not lose it before somebody saves.
    expect(await read('phishing', 'published')).toMatchObject({ from: 'published', revision: 1 })
  })

  it('is not saved over somebody else’s, who is named', async () => {
    await save(0, 2, OTHER)
    expect((await save(0, 3)).answer).toEqual({ outcome: 'overtaken', revision: 1, savedBy: 'Navn employee', savedAt: '2026-11-21T09:00:00.000Z' })
    expect((await save(1, 3)).answer).toMatchObject({ outcome: 'saved', revision: 2 })
  })

  it('is taken away, though not while somebody goes on with it', async () => {
    await save(0, 2)
    await save(1, 3, OTHER)
    expect((await door.ask(discardDraft, { kind: 'lesson', id: 'phishing', basedOn: 1 }, CONTROLLER)).answer).toMatchObject({ outcome: 'overtaken' })
    expect((await door.ask(discardDraft, { kind: 'lesson', id: 'phishing', basedOn: 2 }, CONTROLLER)).answer).toMatchObject({ outcome: 'saved' })
    expect(await read('phishing')).toMatchObject({ from: 'published', revision: 0 })
  })

  it('that is malformed in the store is told so, and what there is else is shown', async () => {
    await save(0, 2)
    const [row] = await door.parts.api.tables.drafts.list('lesson~phishing')
    if (row) await door.parts.api.tables.drafts.put('lesson~phishing', { row: row.row, values: { ...row.values, content0: '{"where":"here"' } })
    expect(await read('phishing')).toMatchObject({ isUnreadable: true, from: 'published', revision: 1 })
    if (row) await door.parts.api.tables.drafts.put('lesson~phishing', { row: row.row, values: { ...row.values, content0: '{"where":"nowhere"}' } })
    expect(await read('phishing')).toMatchObject({ isUnreadable: true, from: 'published' })
    expect((await save(1, 4)).answer).toMatchObject({ outcome: 'saved' })
  })

  it('may hold a whole lesson at its longest', async () => {
    const long = { ...LESSON_DRAFT, body: everywhere('å'.repeat(19_000)) }
    expect((await door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn: 0, content: long }, CONTROLLER)).status).toBe(200)
    expect((await read('phishing'))?.content.body.nb).toHaveLength(19_000)
  })
})

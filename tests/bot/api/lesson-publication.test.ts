import { lessonDraft, previewLesson, publishLesson, saveLessonDraft } from '../../../core/api/rules-questions'
import { StorageUnavailableError } from '../../../bot/ports'
import type { LessonToPublish } from '../../../core/publishing/decide-lesson-publication'
import { completionBy } from '../../sample/sample-records'
import { lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor, Who } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { everywhere, LESSON_DRAFT, TO_PUBLISH } from './sample-rules-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor(completionBy('employee'))))
afterEach(() => door.close())

const CHANGED: LessonToPublish = { ...TO_PUBLISH.lesson, lessonId: 'phishing', content: { ...LESSON_DRAFT, minutes: 5 } }
const preview = (lesson: LessonToPublish, who: Who = CONTROLLER) => door.ask(previewLesson, lesson, who)
const keyOf = async (lesson: LessonToPublish) => (await preview(lesson)).answer?.previewKey ?? ''
const publish = async (lesson: LessonToPublish, previewKey?: string) => door.ask(publishLesson, { ...lesson, previewKey: previewKey ?? (await keyOf(lesson)) }, CONTROLLER)
const factsAbout = (lessonId: string) => door.parts.api.journal.listAbout(`lesson/${lessonId}`)

describe('publishing a lesson', () => {
  it('shows whom it reaches, and stores nothing', async () => {
    const before = await door.everythingKept()
    expect((await preview(CHANGED)).answer).toMatchObject({ concerned: 8, reopened: 1, opened: 0, nextVersion: '2.0', problems: [], requirementIds: ['privacy-security'] })
    expect((await preview({ ...CHANGED, level: 'minor' })).answer).toMatchObject({ concerned: 8, reopened: 0, nextVersion: '1.1' })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('brings what was previewed into force, to be read from then on', async () => {
    const { answer } = await publish(CHANGED)
    expect(answer).toMatchObject({ version: '2.0', effectiveOn: CHANGED.effectiveOn })
    const draft = await door.ask(lessonDraft, { lessonId: 'phishing' }, CONTROLLER)
    expect(draft.answer).toMatchObject({ from: 'published', content: { minutes: 5 }, versions: [{ version: '2.0' }, { version: '1.0' }] })
  })

  it('takes the draft away that was published, and leaves one that somebody has gone on with', async () => {
    await door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn: 0, content: CHANGED.content }, CONTROLLER)
    await publish(CHANGED)
    expect((await door.ask(lessonDraft, { lessonId: 'phishing' }, CONTROLLER)).answer).toMatchObject({ from: 'published', revision: 0 })
    await door.ask(saveLessonDraft, { lessonId: 'phishing', basedOn: 0, content: { ...LESSON_DRAFT, minutes: 2 } }, CONTROLLER)
    await publish({ ...CHANGED, content: { ...LESSON_DRAFT, minutes: 3 } })
    expect((await door.ask(lessonDraft, { lessonId: 'phishing' }, CONTROLLER)).answer).toMatchObject({ from: 'kept', content: { minutes: 2 } })
  })

  it.each<[string, Partial<LessonToPublish>]>([
    ['another word', { content: { ...CHANGED.content, title: everywhere('Annet') } }],
    ['another level', { level: 'minor' }],
    ['another day', { effectiveOn: '2026-12-01' }],
  ])('with %s than was previewed is refused, and nothing is written', async (_, changes) => {
    const previewKey = await keyOf(CHANGED)
    const before = await door.everythingKept()
    const { status, problem } = await publish({ ...CHANGED, ...changes }, previewKey)
    expect([status, problem?.code]).toEqual([409, 'out-of-date'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it.each([
    requirementPublication({ ...PROGRAMME, lessonIds: ['passwords'] }, { version: 2, effectiveOn: '2026-11-30' }),
    requirementPublication({ ...PROGRAMME, requirementId: 'another' }),
    withdrawalOf(PROGRAMME, { effectiveOn: '2026-11-30' }),
    lessonReturn('phishing'),
    roundMove(PROGRAMME, 'phishing', '2026-12-20'),
  ])('after a $kind about a programme that has it is refused', async (fact) => {
    const previewKey = await keyOf(CHANGED)
    await door.parts.api.journal.save(fact)
    expect((await publish(CHANGED, previewKey)).problem?.code).toBe('out-of-date')
    expect(await factsAbout('phishing')).toEqual([])
  })

  it('sent again by the same person, whose answer got lost, is told again, whatever was decided since', async () => {
    const previewKey = await keyOf(CHANGED)
    const first = await publish(CHANGED, previewKey)
    door.setNow(new Date('2026-11-23T09:00:00.000Z'))
    const later = { ...CHANGED, content: { ...CHANGED.content, minutes: 4 }, effectiveOn: '2026-11-24' }
    expect((await publish(later)).answer).toMatchObject({ version: '3.0' })
    const before = await door.everythingKept()
    expect((await publish(CHANGED, previewKey)).answer).toEqual(first.answer)
    expect((await door.ask(publishLesson, { ...CHANGED, previewKey }, { as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await publish({ ...CHANGED, reason: 'En annen grunn' }, previewKey)).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('by two at once keeps one of the two, and the same one delivered twice is one', async () => {
    door.setNumbering(false)
    const other = { ...CHANGED, content: { ...CHANGED.content, minutes: 3 } }
    const [first, second] = [await keyOf(CHANGED), await keyOf(other)]
    const answers = [await publish(CHANGED, first), await publish(other, second), await publish(CHANGED, first)]
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200])
    expect(await factsAbout('phishing')).toHaveLength(1)
  })

  it('that is not ready says where, by preview and publication alike', async () => {
    const [question] = LESSON_DRAFT.questions
    const wrong: LessonToPublish = { ...CHANGED, content: { ...LESSON_DRAFT, title: { ...LESSON_DRAFT.title, nn: '' }, questions: question ? [{ ...question, options: question.options.map((option) => ({ ...option, isRight: false })) }] : [] } }
    const seen = (await preview(wrong)).answer
    expect(seen?.problems).toEqual([{ path: 'title.nn', problem: 'empty' }])
    const withTitle: LessonToPublish = { ...wrong, content: { ...wrong.content, title: LESSON_DRAFT.title } }
    expect((await preview(withTitle)).answer?.problems).toEqual([{ path: 'questions.0.options', problem: 'no-right-answer' }])
    const { status, problem } = await publish(withTitle)
    expect([status, problem?.code, problem?.fields]).toEqual([422, 'not-ready', [{ path: 'questions.0.options', problem: 'no-right-answer' }]])
    expect(await factsAbout('phishing')).toEqual([])
  })

  it('names a picture that was never kept', async () => {
    const picture = { sha256: 'e'.repeat(64), mediaType: 'image/png' as const, alternative: everywhere('En skjerm') }
    expect((await preview({ ...CHANGED, content: { ...CHANGED.content, picture } })).answer?.problems).toEqual([{ path: 'picture', problem: 'picture-missing' }])
  })

  it('writes no fact when its content cannot be frozen', async () => {
    const previewKey = await keyOf(CHANGED)
    jest.spyOn(door.parts.api.texts, 'save').mockRejectedValueOnce(new StorageUnavailableError('away'))
    const { status } = await publish(CHANGED, previewKey)
    expect(status).toBe(503)
    expect(await factsAbout('phishing')).toEqual([])
  })
})

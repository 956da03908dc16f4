import { documentVersions, previewPublication, publish } from '../../../core/api/publishing-questions'
import { documentText } from '../../../core/api/signing-questions'
import { StorageUnavailableError } from '../../../bot/ports'
import { TEXTS } from '../../sample/sample-log'
import { openFrontDoor, type FrontDoor, type Who } from '../web/front-door'
import { CONTROLLER, DRAFT } from './sample-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openFrontDoor()))
afterEach(() => door.close())

const preview = (draft: typeof DRAFT, who: Who = CONTROLLER) => door.ask(previewPublication, draft, who)
const keyOf = async (draft: typeof DRAFT) => (await preview(draft)).answer?.previewKey ?? ''

describe('publishing', () => {
  it('what was previewed brings the version into force, with its texts', async () => {
    const { answer } = await door.ask(publish, { ...DRAFT, previewKey: await keyOf(DRAFT) }, CONTROLLER)
    expect(answer).toEqual({ version: '2.0', effectiveOn: DRAFT.effectiveOn, logNumber: 4 })
    const text = await door.ask(documentText, { documentId: 'ethics-standard', language: 'nb' }, { as: 'employee' })
    expect(text.answer).toMatchObject({ version: '2.0', markdown: DRAFT.texts.nb.markdown, isCurrent: true })
    const versions = await door.ask(documentVersions, { documentId: 'ethics-standard' }, CONTROLLER)
    expect(versions.answer?.versions.map(({ version, isCurrent }) => [version, isCurrent])).toEqual([['2.0', true], ['1.0', false]])
  })

  it.each<[string, typeof DRAFT]>([
    ['another text', { ...DRAFT, texts: { ...DRAFT.texts, en: { ...DRAFT.texts.en, markdown: 'Another text' } } }],
    ['another title', { ...DRAFT, texts: { ...DRAFT.texts, nn: { ...DRAFT.texts.nn, title: 'Ein annan tittel' } } }],
    ['another level', { ...DRAFT, level: 'minor' }],
    ['another day', { ...DRAFT, effectiveOn: '2026-12-01' }],
    ['another reason', { ...DRAFT, reason: 'En annen grunn' }],
  ])('%s than was previewed is refused, and nothing is written', async (_, draft) => {
    const previewKey = await keyOf(DRAFT)
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(publish, { ...draft, previewKey }, CONTROLLER)
    expect([status, problem?.code]).toEqual([409, 'out-of-date'])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('after somebody else published in between is refused', async () => {
    const previewKey = await keyOf(DRAFT)
    const other = { ...DRAFT, reason: 'En kollega var raskere' }
    await door.ask(publish, { ...other, previewKey: await keyOf(other) }, { as: 'employee', roles: ['Controller'] })
    const before = await door.everythingKept()
    expect((await door.ask(publish, { ...DRAFT, previewKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('sent again by the same person, whose answer got lost, is told again', async () => {
    const previewKey = await keyOf(DRAFT)
    const first = await door.ask(publish, { ...DRAFT, previewKey }, CONTROLLER)
    const before = await door.everythingKept()
    expect((await door.ask(publish, { ...DRAFT, previewKey }, CONTROLLER)).answer).toEqual(first.answer)
    expect((await door.ask(publish, { ...DRAFT, previewKey }, { as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await door.ask(publish, { ...DRAFT, reason: 'En annen grunn', previewKey }, CONTROLLER)).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('at the same moment as somebody else keeps one of the two', async () => {
    door.setNumbering(false)
    const changed = { ...DRAFT, reason: 'Samtidig', texts: { ...TEXTS, en: { title: 'Ethics', markdown: 'Short' } } }
    const [first, second] = [await keyOf(DRAFT), await keyOf(changed)]
    const answers = [
      await door.ask(publish, { ...DRAFT, previewKey: first }, CONTROLLER),
      await door.ask(publish, { ...changed, previewKey: second }, CONTROLLER),
      await door.ask(publish, { ...DRAFT, previewKey: first }, CONTROLLER),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200])
    expect(await door.parts.api.journal.listAbout('document/ethics-standard')).toHaveLength(1)
  })

  it.each([
    ['a day that has passed', { ...DRAFT, effectiveOn: '2026-11-20' }, 'effectiveOn'],
    ['a day before the version in force', { ...DRAFT, effectiveOn: '2026-11-09' }, 'effectiveOn'],
    ['a text with raw HTML', { ...DRAFT, texts: { ...DRAFT.texts, nn: { title: 'Etisk standard', markdown: '<b>Hei</b>' } } }, 'texts.nn.markdown'],
    ['an empty text', { ...DRAFT, texts: { ...DRAFT.texts, en: { title: 'Ethics', markdown: ' ' } } }, 'texts.en.markdown'],
    ['the same texts as before', { ...DRAFT, texts: TEXTS }, 'texts'],
  ])('%s is refused with the place, by preview and publication alike', async (_, draft, path) => {
    const seen = await preview(draft)
    expect(seen.answer?.problems.map((problem) => problem.path)).toContain(path)
    const before = await door.everythingKept()
    const { status, problem } = await door.ask(publish, { ...draft, previewKey: seen.answer?.previewKey ?? '' }, CONTROLLER)
    expect([status, problem?.code]).toEqual([422, 'not-ready'])
    expect(problem?.fields?.map((field) => field.path)).toContain(path)
    expect(await door.everythingKept()).toEqual(before)
  })

  it('writes no fact when a text cannot be frozen', async () => {
    const previewKey = await keyOf(DRAFT)
    jest.spyOn(door.parts.api.texts, 'save').mockRejectedValueOnce(new StorageUnavailableError('away'))
    const { status, problem } = await door.ask(publish, { ...DRAFT, previewKey }, CONTROLLER)
    expect([status, problem?.code]).toEqual([503, 'unavailable'])
    expect(await door.parts.api.journal.listAbout('document/ethics-standard')).toEqual([])
  })

  it('takes texts as long as they may be', async () => {
    const markdown = 'å '.repeat(29_999)
    const draft = { ...DRAFT, texts: { nb: { title: 'A', markdown }, nn: { title: 'B', markdown }, en: { title: 'C', markdown } } }
    expect((await door.ask(previewPublication, draft, CONTROLLER)).answer?.problems).toEqual([])
  })
})

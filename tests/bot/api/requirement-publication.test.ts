import { previewRequirement, publishRequirement, requirementDraft, saveRequirementDraft } from '../../../core/api/rules-questions'
import type { RequirementToPublish } from '../../../core/publishing/decide-requirement-publication'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf } from '../../sample/sample-rules'
import type { FrontDoor } from '../web/front-door'
import { openRulesDoor } from './open-rules-door'
import { CONTROLLER } from './sample-questions'
import { PROGRAMME_DRAFT, TO_PUBLISH } from './sample-rules-questions'

let door: FrontDoor
beforeEach(async () => void (door = await openRulesDoor()))
afterEach(() => door.close())

const NEW = TO_PUBLISH.requirement
const preview = (written: RequirementToPublish) => door.ask(previewRequirement, written, CONTROLLER)
const publish = async (written: RequirementToPublish, previewKey?: string) => door.ask(publishRequirement, { ...written, previewKey: previewKey ?? (await preview(written)).answer?.previewKey ?? '' }, CONTROLLER)

describe('publishing a requirement', () => {
  it('shows whom it concerns, by unit, and stores nothing', async () => {
    const before = await door.everythingKept()
    expect((await preview(NEW)).answer).toMatchObject({ concerned: 9, newly: 9, noLonger: 0, opened: 16, nextVersion: '1', problems: [], byUnit: [{ name: 'Oppvekst', concerned: 9 }] })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('says that an audience matches nobody, before it is published', async () => {
    const audience = { ...PROGRAMME_DRAFT.audience, employmentClasses: ['elected' as const] }
    expect((await preview({ ...NEW, content: { ...PROGRAMME_DRAFT, audience } })).answer).toMatchObject({ concerned: 0, problems: [] })
  })

  it('brings what was previewed into force, and takes its draft away', async () => {
    await door.ask(saveRequirementDraft, { requirementId: 'new-programme', basedOn: 0, content: PROGRAMME_DRAFT }, CONTROLLER)
    expect((await publish(NEW)).answer).toMatchObject({ version: '1', effectiveOn: NEW.effectiveOn })
    expect((await door.ask(requirementDraft, { requirementId: 'new-programme' }, CONTROLLER)).answer).toMatchObject({ from: 'published', revision: 0, versions: [{ version: '1', reason: 'Nytt program' }] })
  })

  it('with another word than was previewed, or after another decision, is refused', async () => {
    const previewKey = (await preview(NEW)).answer?.previewKey ?? ''
    expect((await publish({ ...NEW, openRounds: 'change' }, previewKey)).problem?.code).toBe('out-of-date')
    await publish({ ...NEW, reason: 'Kollegaen var raskere' })
    expect((await publish(NEW, previewKey)).problem?.code).toBe('out-of-date')
  })

  it.each([
    requirementPublication({ ...PROGRAMME, dueInDays: 8 }, { version: 2, effectiveOn: TO_PUBLISH.requirement.effectiveOn }),
    withdrawalOf(PROGRAMME),
    lessonReturn('phishing'),
    roundMove(PROGRAMME, 'phishing', '2026-12-20'),
    lessonPublication('passwords', 1, 1),
  ])('after a $kind is refused', async (fact) => {
    const changed: RequirementToPublish = { ...NEW, requirementId: PROGRAMME.requirementId, content: { ...PROGRAMME_DRAFT, lessonIds: ['phishing'] } }
    const previewKey = (await preview(changed)).answer?.previewKey ?? ''
    await door.parts.api.journal.save(fact)
    expect((await publish(changed, previewKey)).problem?.code).toBe('out-of-date')
  })

  it('sent again by the same person, whose answer got lost, is told again', async () => {
    const previewKey = (await preview(NEW)).answer?.previewKey ?? ''
    const first = await publish(NEW, previewKey)
    const before = await door.everythingKept()
    expect((await publish(NEW, previewKey)).answer).toEqual(first.answer)
    expect((await door.ask(publishRequirement, { ...NEW, previewKey }, { as: 'director', roles: ['Controller'] })).problem?.code).toBe('out-of-date')
    expect((await publish({ ...NEW, effectiveOn: '2026-12-01' }, previewKey)).problem?.code).toBe('out-of-date')
    expect(await door.everythingKept()).toEqual(before)
  })

  it('by two at once keeps one of the two', async () => {
    door.setNumbering(false)
    const other = { ...NEW, content: { ...PROGRAMME_DRAFT, dueInDays: 5 } }
    const keys = [await preview(NEW), await preview(other)].map(({ answer }) => answer?.previewKey)
    const answers = [await publish(NEW, keys[0]), await publish(other, keys[1]), await publish(NEW, keys[0])]
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 200])
  })

  it.each<[string, Partial<RequirementToPublish['content']>, string]>([
    ['a lesson that nobody knows', { lessonIds: ['phishing', 'ghosts'] }, 'lessonIds.1'],
    ['a unit that nobody knows', { audience: { ...PROGRAMME_DRAFT.audience, within: ['u-ghost'] } }, 'audience.within.0'],
    ['HTML in its title', { title: { ...PROGRAMME_DRAFT.title, nb: '<b>Viktig</b>' } }, 'title.nb'],
    ['a title of 2,000 characters', { title: { ...PROGRAMME_DRAFT.title, en: 'x'.repeat(2_000) } }, 'title.en'],
  ])('with %s is refused with the place', async (_, changes, path) => {
    const written = { ...NEW, content: { ...PROGRAMME_DRAFT, ...changes } }
    const seen = (await preview(written)).answer
    expect(seen?.problems.map((problem) => problem.path)).toEqual([path])
    const { status, problem } = await publish(written)
    expect([status, problem?.code]).toEqual([422, 'not-ready'])
  })
})

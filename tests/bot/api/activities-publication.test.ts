import { importActivities, previewActivities, publishActivities } from '../../../core/api/library-questions'
import { requirementDraft, rules, saveRequirementDraft } from '../../../core/api/rules-questions'
import { ACTIVITY_LIBRARY } from '../../../core/library/activity-library'
import { TODAY } from '../../sample/sample-log'
import { SECTOR_FACT, SECTOR_UNITS } from '../../sample/sample-sectors'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
beforeEach(async () => {
  door = await openFrontDoor({ facts: [SECTOR_FACT] })
})
afterEach(() => door.close())

const note = { effectiveOn: TODAY, reason: 'Startårshjul' }
const STEPS = ['a-krim-1-self-report', 'a-krim-2-documents', 'a-krim-3-on-site']
const take = (activityIds: string[]) => door.ask(importActivities, { activityIds, sectorUnits: SECTOR_UNITS }, CONTROLLER)
const preview = async (requirementIds: string[]) => (await door.ask(previewActivities, { requirementIds, ...note }, CONTROLLER)).answer?.activities ?? []
const publish = (of: { requirementId: string; previewKey: string }[]) => door.ask(publishActivities, { ...note, of: of.map(({ requirementId, previewKey }) => ({ requirementId, previewKey })) }, CONTROLLER)
const edit = async (requirementId: string) => {
  const kept = (await door.ask(requirementDraft, { requirementId }, CONTROLLER)).answer
  if (kept) await door.ask(saveRequirementDraft, { requirementId, basedOn: kept.revision, content: { ...kept.content, minutes: 15 } }, CONTROLLER)
}

describe('publishing what came from the library', () => {
  it('shows whom each activity concerns and what opens, and stores nothing', async () => {
    await take(['hse-round', 'management-review', ...STEPS])
    const before = await door.everythingKept()
    const seen = await preview(['hse-round', 'management-review', ...STEPS])
    expect(seen.map(({ requirementId, concerned, opened, problems }) => [requirementId, concerned, opened, problems])).toEqual([
      ['hse-round', 6, 0, []],
      ['management-review', 10, 0, []],
      ['a-krim-1-self-report', 1, 1, []],
      ['a-krim-2-documents', 1, 0, []],
      ['a-krim-3-on-site', 1, 0, []],
    ])
    expect(await door.everythingKept()).toEqual(before)
  })

  it('publishes what was shown, each as a fact of its own, what is opened before what opens it', async () => {
    await take(STEPS)
    const { answer } = await publish(await preview(STEPS))
    expect(answer).toMatchObject({ published: STEPS.toReversed(), left: [] })
    const { requirements } = door.parts.api.readModel.state()
    expect(STEPS.map((id) => requirements.get(id)?.map(({ version, reason }) => [version, reason]))).toEqual(STEPS.map(() => [[1, 'Startårshjul']]))
    expect((await door.ask(rules, {}, CONTROLLER)).answer?.requirements.filter(({ draft }) => draft !== undefined)).toEqual([])
  })

  it('takes the whole library at once, but for the reading list that still has no document', async () => {
    const all = ACTIVITY_LIBRARY.map(({ activityId }) => activityId)
    await take(all)
    const seen = await preview(all)
    expect(seen.filter(({ problems }) => problems.length > 0).map(({ requirementId, problems }) => [requirementId, problems.map(({ path }) => path)])).toEqual([['reading-list', ['documentId']]])
    const { answer } = await publish(seen)
    expect(answer?.published).toHaveLength(all.length - 1)
    expect(answer?.left).toEqual(['reading-list'])
  })

  it('the same click again gives the same answer, and publishes nothing twice', async () => {
    await take(['hse-round'])
    const seen = await preview(['hse-round'])
    await publish(seen)
    expect((await publish(seen)).answer).toMatchObject({ published: ['hse-round'], left: [] })
    expect(door.parts.api.readModel.state().requirements.get('hse-round')).toHaveLength(1)
  })

  it('clicked by two at once it is published once', async () => {
    await take(['hse-round'])
    const seen = await preview(['hse-round'])
    const answers = await Promise.all([publish(seen), publish(seen)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await door.parts.api.journal.listAbout('requirement/hse-round')).toHaveLength(1)
  })

  it('leaves out what somebody has edited, before and after it was shown', async () => {
    await take(['hse-round', 'fire-safety'])
    await edit('fire-safety')
    expect((await preview(['hse-round', 'fire-safety'])).map(({ requirementId }) => requirementId)).toEqual(['hse-round'])
    const seen = await preview(['hse-round'])
    await edit('hse-round')
    expect((await publish(seen)).answer).toMatchObject({ published: [], left: ['hse-round'] })
    expect(door.parts.api.readModel.state().requirements.has('hse-round')).toBe(false)
  })

  it('refuses what was never shown, and a day that has been', async () => {
    await take(['hse-round'])
    expect((await publish([{ requirementId: 'hse-round', previewKey: '0'.repeat(64) }])).answer).toMatchObject({ published: [], left: ['hse-round'] })
    const past = await door.ask(previewActivities, { requirementIds: ['hse-round'], effectiveOn: '2026-11-20', reason: 'Oppstart' }, CONTROLLER)
    expect(past.answer?.activities[0]?.problems).toEqual([{ path: 'effectiveOn', problem: 'effective-before-today' }])
  })
})

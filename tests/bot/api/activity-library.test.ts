import { importActivities, previewActivityLibrary } from '../../../core/api/library-questions'
import { requirementDraft, saveRequirementDraft } from '../../../core/api/rules-questions'
import { ACTIVITY_LIBRARY } from '../../../core/library/activity-library'
import { emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { TODAY } from '../../sample/sample-log'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import { SECTOR_FACT, SECTOR_UNITS } from '../../sample/sample-sectors'
import { openFrontDoor, type FrontDoor } from '../web/front-door'
import { CONTROLLER } from './sample-questions'

let door: FrontDoor
afterEach(() => door.close())
const open = async (...facts: Parameters<typeof requirementPublication>) => {
  door = await openFrontDoor({ facts: [SECTOR_FACT, requirementPublication(...facts)] })
}
const look = async () => (await door.ask(previewActivityLibrary, { language: 'nb' }, CONTROLLER)).answer
const take = (activityIds: string[], sectorUnits: object = SECTOR_UNITS) => door.ask(importActivities, { activityIds, sectorUnits }, CONTROLLER)
const find = async (activityId: string) => (await look())?.activities.find((activity) => activity.activityId === activityId)
const ALL = ACTIVITY_LIBRARY.map(({ activityId }) => activityId)

describe('the library of activities', () => {
  it('shows all there is, with the law behind it, and stores nothing', async () => {
    await open(YEARLY)
    const before = await door.everythingKept()
    const seen = await look()
    expect(seen).toMatchObject({ edition: 1, madeOn: '2026-12-01', activities: { length: ALL.length } })
    expect(seen?.activities.find(({ activityId }) => activityId === 'corruption-risk')).toMatchObject({
      title: 'Risikovurdering av korrupsjon og misligheter',
      theme: 'ethics',
      level: 'units',
      isShownOnly: true,
      doneIn: 'Kvalitetsportalen',
      state: 'new-in-library',
      laws: [{ title: 'Kommuneloven', section: '§ 25-1 tredje ledd bokstav c', mustReport: false }, { title: 'Etisk standard' }],
    })
    expect(await door.everythingKept()).toEqual(before)
  })

  it('is taken in as drafts, each in the units of its sectors, and unchanged since', async () => {
    await open(YEARLY)
    expect((await take(ALL)).answer).toMatchObject({ imported: ALL, left: [] })
    const draft = (await door.ask(requirementDraft, { requirementId: 'medication-control' }, CONTROLLER)).answer
    expect(draft).toMatchObject({ from: 'kept', content: { audience: { of: 'units', within: ['u-health'] }, activity: { theme: 'quality', origin: { activityId: 'medication-control', edition: 1 } } } })
    const seen = await look()
    expect(seen?.activities.map(({ state, here }) => [state, here?.hasDraft, here?.isPublished])).toEqual(ALL.map(() => ['unchanged', true, false]))
    expect(door.parts.api.readModel.state().requirements.has('medication-control')).toBe(false)
  })

  it('is not taken in twice, nor over what is here under its name', async () => {
    await open({ ...YEARLY, requirementId: 'hse-round' })
    expect((await take(['hse-round', 'fire-safety'])).answer).toMatchObject({ imported: ['fire-safety'], left: [{ activityId: 'hse-round', because: 'is-here' }] })
    expect((await take(['fire-safety', 'fire-safety'])).answer).toMatchObject({ imported: [], left: [{ activityId: 'fire-safety', because: 'is-here' }] })
  })

  it('taken by two at once comes once', async () => {
    await open(YEARLY)
    const answers = await Promise.all([take(['fire-safety']), take(['fire-safety'])])
    expect(answers.flatMap(({ answer }) => answer?.imported ?? [])).toEqual(['fire-safety'])
  })

  it('leaves what has no units, and what nobody knows', async () => {
    await open(YEARLY)
    expect((await take(['water-hazards', 'moon-round'], {})).answer?.left).toEqual([
      { activityId: 'water-hazards', because: 'no-units' },
      { activityId: 'moon-round', because: 'unknown' },
    ])
  })

  it('refuses units that are not there', async () => {
    await open(YEARLY)
    const { status, problem } = await take(['food-safety'], { school: ['u-school', 'u-moon'] })
    expect([status, problem?.fields]).toEqual([422, [{ path: 'sectorUnits.school.1', problem: 'unknown-unit' }]])
  })

  it('tells what was edited here, also of a draft that is only half done', async () => {
    await open(YEARLY)
    await take(['hse-round'])
    const kept = (await door.ask(requirementDraft, { requirementId: 'hse-round' }, CONTROLLER)).answer
    if (!kept) throw new Error('The draft was not kept')
    const save = (content: typeof kept.content, basedOn: number) => door.ask(saveRequirementDraft, { requirementId: 'hse-round', basedOn, content }, CONTROLLER)
    await save({ ...kept.content, minutes: 30 }, 1)
    expect(await find('hse-round')).toMatchObject({ state: 'changed-here', changedHere: ['minutes'] })
    await save({ ...kept.content, minutes: 0 }, 2)
    expect(await find('hse-round')).toMatchObject({ state: 'changed-here', changedHere: [], here: { hasDraft: true } })
  })

  it('leaves alone what did not come from it', async () => {
    await open(YEARLY)
    await door.ask(saveRequirementDraft, { requirementId: 'our-own', basedOn: 0, content: emptyRequirementDraft('act', TODAY) }, CONTROLLER)
    expect((await look())?.activities.filter(({ here }) => here !== undefined)).toEqual([])
  })
})

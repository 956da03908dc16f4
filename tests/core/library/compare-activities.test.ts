import { STARTER_WHEEL } from '../../../core/library/activity-library'
import { actOfLibrary, requirementOfLibrary, type Here, type SectorUnits } from '../../../core/library/activity-of-library'
import { compareActivities, type ActivityComparison, type ActivityHere } from '../../../core/library/compare-activities'
import type { ActivityLibrary, LibraryAct, LibraryActivity } from '../../../core/library/library-activity'
import type { ActRequirement } from '../../../core/obligations/requirement'
import { sampleState, TODAY } from '../../sample/sample-log'
import { SECTOR_FACT, SECTOR_UNITS } from '../../sample/sample-sectors'

const { organisation } = sampleState(SECTOR_FACT)
const everywhere = (text: string) => ({ nb: text, nn: text, en: text })
const isAct = (activity: LibraryActivity): activity is LibraryAct => activity.kind === 'act'
const find = (activityId: string) => {
  const found = STARTER_WHEEL.activities.filter(isAct).find((activity) => activity.activityId === activityId)
  if (!found) throw new Error(`The library has no ${activityId}`)
  return found
}
const imported = (activityId: string, changes: Partial<ActRequirement> = {}, sectorUnits: SectorUnits = SECTOR_UNITS): ActivityHere => {
  const here: Here = { organisation, sectorUnits, startOn: TODAY }
  const made = actOfLibrary(STARTER_WHEEL, find(activityId), here)
  if (!made) throw new Error(`${activityId} has no units`)
  return { requirementId: activityId, requirement: { ...made, ...changes }, isDraft: false }
}

/** Edition 2 as it might come: the regulations on violence got a new section, the fire round went, and one activity is new. */
const EDITION_2: ActivityLibrary = {
  bases: STARTER_WHEEL.bases.map((basis) => (basis.basisId === 'utforelse-av-arbeid-23a' ? { ...basis, section: '§ 23A-1' } : basis)),
  activities: [
    ...STARTER_WHEEL.activities
      .filter(({ activityId }) => activityId !== 'fire-safety')
      .map((activity) => (activity.activityId === 'violence-and-threats' ? { ...activity, edition: 2, minutes: 90 } : activity)),
    { ...find('hse-round'), activityId: 'noise-round', edition: 2 },
  ],
  editions: [
    ...STARTER_WHEEL.editions,
    {
      edition: 2,
      madeOn: '2027-06-01',
      text: everywhere('Ny forskrift om vold'),
      changes: [
        { activityId: 'violence-and-threats', deed: 'changed', fields: ['basis', 'minutes'], because: ['utforelse-av-arbeid-23a'], text: everywhere('Forskriften krever mer') },
        { activityId: 'fire-safety', deed: 'gone', text: everywhere('Tatt inn i vernerunden') },
        { activityId: 'noise-round', deed: 'new', text: everywhere('Støy er ny') },
      ],
    },
  ],
}

const compare = (here: ActivityHere[], library: ActivityLibrary, activityId: string): ActivityComparison | undefined => compareActivities(here, library).find((each) => each.activityId === activityId)

test('what was imported and left alone is unchanged, whatever units it was placed in', () => {
  const all = STARTER_WHEEL.activities.flatMap((activity): ActivityHere[] => {
    const requirement = requirementOfLibrary(STARTER_WHEEL, activity, { organisation, sectorUnits: SECTOR_UNITS, startOn: TODAY })
    return requirement ? [{ requirementId: activity.activityId, requirement, isDraft: true }] : []
  })
  expect(compareActivities(all, STARTER_WHEEL).map(({ activityId, state }) => [activityId, state])).toEqual(STARTER_WHEEL.activities.map(({ activityId }) => [activityId, 'unchanged']))
})

test('it is unchanged too where no units of a sector were named, and so a law of that sector was left out', () => {
  expect(compare([imported('service-delivery-risk', {}, {})], STARTER_WHEEL, 'service-delivery-risk')?.state).toBe('unchanged')
})

test('an address of one’s own system, and another name for it here, are told apart', () => {
  const doneIn = (system: string) => compare([imported('corruption-risk', { doneIn: { system, url: 'https://portal.fjordvik.test' } })], STARTER_WHEEL, 'corruption-risk')
  expect(doneIn('Kvalitetsportalen')?.state).toBe('unchanged')
  expect(doneIn('Framsikt')).toMatchObject({ state: 'changed-here', changedHere: ['doneIn'] })
})

test('own edits are told by what they changed', () => {
  const edited = imported('hse-round', { title: everywhere('Vernerunde på Solbakken'), minutes: 30 })
  expect(compare([edited], STARTER_WHEEL, 'hse-round')).toMatchObject({ state: 'changed-here', changedHere: ['title', 'minutes'], toFollow: [], since: [] })
})

test('what nobody has taken in is new in the library', () => {
  expect(compareActivities([], STARTER_WHEEL).every(({ state, here }) => state === 'new-in-library' && here === undefined)).toBe(true)
})

describe('with a newer edition', () => {
  test('an activity is affected where the law behind it changed, and says which law and what of it', () => {
    const affected = compare([imported('violence-and-threats')], EDITION_2, 'violence-and-threats')
    expect(affected).toMatchObject({ state: 'changed-in-library', toFollow: ['minutes', 'basis'], changedHere: [] })
    expect(affected?.since.map(({ edition, laws, text }) => [edition, laws.map(({ title, section }) => `${title.nb} ${section ?? ''}`), text.nb])).toEqual([[2, ['Forskrift om utførelse av arbeid § 23A-1'], 'Forskriften krever mer']])
  })

  test('own edits are not mistaken for the library’s changes, nor the other way round', () => {
    expect(compare([imported('violence-and-threats', { title: everywhere('Vold') })], EDITION_2, 'violence-and-threats')).toMatchObject({ state: 'changed-in-library', changedHere: ['title'], toFollow: ['minutes', 'basis'] })
  })

  test('what was followed already needs no following, also where it was written in by hand', () => {
    const basis = find('violence-and-threats').basis.map(({ basisId }) => {
      const { basisId: _, ...law } = EDITION_2.bases.find((each) => each.basisId === basisId) ?? EDITION_2.bases[0] ?? { basisId: '' }
      return law as NonNullable<ActRequirement['basis']>[number]
    })
    expect(compare([imported('violence-and-threats', { minutes: 90, basis })], EDITION_2, 'violence-and-threats')).toMatchObject({ state: 'unchanged', toFollow: [] })
    const taken = imported('violence-and-threats', { minutes: 90, basis, origin: { activityId: 'violence-and-threats', edition: 2 } })
    expect(compare([taken], EDITION_2, 'violence-and-threats')).toMatchObject({ state: 'unchanged', since: [] })
  })

  test('others are not affected', () => expect(compare([imported('hse-round')], EDITION_2, 'hse-round')?.state).toBe('unchanged'))

  test('what is gone from it is told with its reason, and what came is new', () => {
    const gone = compare([imported('fire-safety')], EDITION_2, 'fire-safety')
    expect(gone).toMatchObject({ state: 'gone-from-library', since: [{ edition: 2, deed: 'gone' }] })
    expect(compare([], EDITION_2, 'fire-safety')).toBeUndefined()
    expect(compare([], EDITION_2, 'noise-round')?.state).toBe('new-in-library')
  })

  test('several made from one are compared one by one, and what came from nowhere is left alone', () => {
    const two = [imported('violence-and-threats'), { ...imported('violence-and-threats', { minutes: 45 }), requirementId: 'violence-in-schools' }]
    expect(compareActivities(two, EDITION_2).filter(({ activityId }) => activityId === 'violence-and-threats').map(({ here }) => here?.requirementId)).toEqual(['violence-and-threats', 'violence-in-schools'])
    const { origin: _, ...own } = imported('hse-round').requirement as ActRequirement
    expect(compare([{ requirementId: 'our-own', requirement: own, isDraft: false }], STARTER_WHEEL, 'hse-round')?.state).toBe('new-in-library')
  })
})

test('a reading list is known by its id, and says when it was changed here', () => {
  const activity = STARTER_WHEEL.activities.find(({ activityId }) => activityId === 'reading-list')
  const made = activity && requirementOfLibrary(STARTER_WHEEL, activity, { organisation, sectorUnits: SECTOR_UNITS, startOn: TODAY })
  if (made?.kind !== 'sign') throw new Error('The reading list is signed')
  const listed = (minutes: number): ActivityHere => ({ requirementId: 'reading-list', requirement: { ...made, documentId: 'ethics-standard', minutes }, isDraft: false })
  expect(compare([listed(10)], STARTER_WHEEL, 'reading-list')?.state).toBe('unchanged')
  expect(compareActivities([{ requirementId: 'ethics-standard', requirement: { ...made, requirementId: 'ethics-standard' }, isDraft: false }], STARTER_WHEEL).every(({ here }) => here === undefined)).toBe(true)
  expect(compare([listed(20)], STARTER_WHEEL, 'reading-list')).toMatchObject({ state: 'changed-here', changedHere: ['minutes'] })
})

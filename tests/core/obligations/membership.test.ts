import { createAudienceTest, createUnitPeriods, findPeriodAt, listMemberships, wholeOf } from '../../../core/obligations/membership'
import type { PeopleAudience } from '../../../core/obligations/audience'
import { EVERYBODY } from '../../sample/sample-rules'
import { changed, tell } from '../../sample/story'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'

const leads = { change: 'leader' as const, personId: 'kari', unitId: 'ward', acting: false }
const post = { change: 'post' as const, personId: 'kari', spellId: 'k-1', percentage: 100 }
const ward = { change: 'unit' as const, unitId: 'ward', parentId: 'health', name: 'Avdelingen', level: 'workplace' as const, effectiveOn: '2020-01-01' }

function periodsOf(audience: PeopleAudience, ...changes: OrganisationChange[]) {
  const { organisation } = tell(changed(...changes, { change: 'role', unitId: 'top', role: 'archivist', personId: 'nobody', startsOn: '2020-01-01' }))
  const person = organisation.people.get('kari')
  const [spell] = person?.spells ?? []
  return person && spell ? listMemberships(organisation, audience, createUnitPeriods(organisation, audience.within, audience.levels), person, spell, [wholeOf(spell)]).map(({ startsOn, endsOn }) => `${startsOn}..${endsOn ?? ''}`) : []
}

test('everybody belongs as long as the employment, and a change of class parts it', () => {
  expect(periodsOf(EVERYBODY)).toEqual(['2025-01-01..'])
  const change = { change: 'class' as const, personId: 'kari', spellId: 'k-1', employmentClass: 'hourly-paid' as const, effectiveOn: '2026-02-01' }
  expect(periodsOf(EVERYBODY, change)).toEqual(['2025-01-01..'])
  expect(periodsOf({ employmentClasses: ['permanent'] }, change)).toEqual(['2025-01-01..2026-01-31'])
  expect(periodsOf({ employmentClasses: ['hourly-paid'] }, change)).toEqual(['2026-02-01..'])
})

test('a unit holds those with a post there or below, one of two posts being enough', () => {
  const within = { ...EVERYBODY, within: ['health'] }
  expect(periodsOf(within)).toEqual(['2025-01-01..'])
  const moved: OrganisationChange[] = [{ ...post, postId: 'k-1-a', unitId: 'ward', startsOn: '2025-01-01', endsOn: '2026-01-31' }, { ...post, postId: 'k-1-b', unitId: 'school', startsOn: '2026-02-01' }]
  expect(periodsOf(within, ...moved)).toEqual(['2025-01-01..2026-01-31'])
  expect(periodsOf(within, ...moved, { ...post, postId: 'k-1-c', unitId: 'health', percentage: 10, startsOn: '2026-01-15' })).toEqual(['2025-01-01..'])
})

test('a unit that is moved in the tree takes its people with it, and one that is closed lets them go', () => {
  expect(periodsOf({ ...EVERYBODY, within: ['health'] }, { ...ward, parentId: 'school', effectiveOn: '2026-03-01' })).toEqual(['2025-01-01..2026-02-28'])
  expect(periodsOf({ ...EVERYBODY, within: ['school'] }, { ...ward, parentId: 'school', effectiveOn: '2026-03-01' })).toEqual(['2026-03-01..'])
  expect(periodsOf({ ...EVERYBODY, within: ['ward'] }, { ...ward, endsOn: '2026-06-30' })).toEqual(['2025-01-01..2026-06-30'])
})

test('who leads belongs to the leaders while it lasts, on the level that is asked for, and to the others before and after', () => {
  const leadership = { ...leads, startsOn: '2026-02-01', endsOn: '2026-05-31' }
  expect(periodsOf({ ...EVERYBODY, leaders: 'only' }, leadership)).toEqual(['2026-02-01..2026-05-31'])
  expect(periodsOf({ ...EVERYBODY, leaders: 'only', levels: ['directorate'] }, leadership)).toEqual([])
  expect(periodsOf({ ...EVERYBODY, leaders: 'only', within: ['school'] }, leadership)).toEqual([])
  expect(periodsOf({ ...EVERYBODY, leaders: 'without' }, leadership)).toEqual(['2025-01-01..2026-01-31', '2026-06-01..'])
})

test('whoever leads a closed unit leads nothing', () => {
  const closed = [{ ...leads, startsOn: '2026-01-01' }, { ...ward, endsOn: '2026-03-31' }]
  expect(periodsOf({ ...EVERYBODY, leaders: 'only' }, ...closed)).toEqual(['2026-01-01..2026-03-31'])
  expect(periodsOf({ ...EVERYBODY, leaders: 'without' }, ...closed)).toEqual(['2025-01-01..2025-12-31', '2026-04-01..'])
})

test('a role is held for as long as it is', () =>
  expect(periodsOf({ ...EVERYBODY, roles: ['ethics-guide'] }, { change: 'role', unitId: 'ward', role: 'ethics-guide', personId: 'kari', startsOn: '2026-02-01', endsOn: '2026-02-28' })).toEqual(['2026-02-01..2026-02-28']))

test('before anything is published it can be asked whether somebody would belong', () => {
  const { organisation } = tell()
  const person = organisation.people.get('kari')
  const includes = createAudienceTest(organisation, { ...EVERYBODY, within: ['health'] })
  expect(person && [includes(person, '2024-12-31'), includes(person, '2025-01-01')]).toEqual([false, true])
  expect(findPeriodAt([{ startsOn: '2026-01-01', endsOn: '2026-01-31' }], '2026-02-01')).toBeUndefined()
})

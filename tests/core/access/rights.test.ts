import { AppRole, isOwnUnit, listConversationUnitIds, listLedUnitIds, mayActFor, maySeeFigures, seesAllFigures } from '../../../core/access/rights'
import { applyOrganisationChange, type Person } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'

function organisationWith(...changes: OrganisationChange[]) {
  const { organisation } = sampleState()
  for (const change of changes) applyOrganisationChange(organisation, change)
  return organisation
}
const organisation = organisationWith()
const personOf = (name: SamplePerson, from = organisation) => from.people.get(PEOPLE[name]) as Person
const led = (name: SamplePerson, from = organisation, day = TODAY) => listLedUnitIds(from, PEOPLE[name], day)

describe('the units somebody leads', () => {
  test('follow from the organisation', () => {
    expect(led('leader')).toEqual(['u-kindergarten'])
    expect(led('director')).toEqual(['u-education'])
    expect(led('employee')).toEqual([])
  })

  test('begin and end with the leadership, and with the unit', () => {
    expect(led('leader', organisation, '2021-12-31')).toEqual([])
    const ended: OrganisationChange = { change: 'leader', unitId: 'u-kindergarten', personId: PEOPLE.leader, acting: false, startsOn: '2022-01-01', endsOn: '2026-11-20' }
    expect(led('leader', organisationWith(ended))).toEqual([])
    const closed: OrganisationChange = { change: 'unit', unitId: 'u-kindergarten', parentId: 'u-education', name: 'x', level: 'workplace', effectiveOn: '2026-11-01', endsOn: '2026-11-20' }
    expect(led('leader', organisationWith(closed))).toEqual([])
  })

  test('are the acting leader’s too', () => {
    const acting: OrganisationChange = { change: 'leader', unitId: 'u-nursery', personId: PEOPLE.colleague, acting: true, startsOn: '2026-11-01' }
    expect(led('colleague', organisationWith(acting))).toEqual(['u-nursery'])
  })
})

test('lessons are talked through by leaders, and by ethics guides while they are', () => {
  const guide: OrganisationChange = { change: 'role', unitId: 'u-kindergarten', role: 'ethics-guide', personId: PEOPLE.colleague, startsOn: '2026-11-01', endsOn: '2026-11-30' }
  const other: OrganisationChange = { change: 'role', unitId: 'u-kindergarten', role: 'safety-representative', personId: PEOPLE.employee, startsOn: '2026-11-01' }
  const guided = organisationWith(guide, other, { ...guide, personId: PEOPLE.leader })
  const talks = (name: SamplePerson, day = TODAY) => listConversationUnitIds(guided, PEOPLE[name], day)
  expect([talks('leader'), talks('colleague'), talks('employee')]).toEqual([['u-kindergarten'], ['u-kindergarten'], []])
  expect(talks('colleague', '2026-12-01')).toEqual([])
  expect(led('colleague', guided)).toEqual([])
})

test('a leader’s own unit is the one led and the departments directly below it', () => {
  const own = (ledUnit: string, unit: string) => isOwnUnit(organisation, [ledUnit], unit, TODAY)
  expect(own('u-kindergarten', 'u-kindergarten')).toBe(true)
  expect(own('u-kindergarten', 'u-nursery')).toBe(true)
  expect(own('u-education', 'u-kindergarten')).toBe(false)
  expect(own('u-education', 'u-nursery')).toBe(false)
  expect(own('u-nursery', 'u-kindergarten')).toBe(false)
  expect(own('u-kindergarten', 'u-unknown')).toBe(false)
  expect(isOwnUnit(organisation, [], 'u-kindergarten', TODAY)).toBe(false)
})

describe('acting for a person', () => {
  test('is for the leader of a unit where the person has a post', () => {
    expect(mayActFor(organisation, led('leader'), personOf('noAccount'), TODAY)).toBe(true)
    expect(mayActFor(organisation, led('leader'), personOf('hiredIn'), TODAY)).toBe(true)
  })

  test('is not for the director above, a colleague, or a leader elsewhere', () => {
    expect(mayActFor(organisation, led('director'), personOf('noAccount'), TODAY)).toBe(false)
    expect(mayActFor(organisation, led('employee'), personOf('noAccount'), TODAY)).toBe(false)
    expect(mayActFor(organisation, led('leader'), personOf('director'), TODAY)).toBe(false)
  })

  test('ends when the person leaves', () => expect(mayActFor(organisation, led('leader'), personOf('leaver'), TODAY)).toBe(false))

  test('is for both leaders of somebody who works in two places', () => {
    const second: OrganisationChange = { change: 'post', personId: PEOPLE.noAccount, postId: 'x', spellId: `${PEOPLE.noAccount}-1`, unitId: 'u-school', percentage: 20, startsOn: '2026-01-01' }
    const school: OrganisationChange = { change: 'unit', unitId: 'u-school', parentId: 'u-education', name: 'Skole', level: 'workplace', effectiveOn: '2020-01-01' }
    const wider = organisationWith(school, second)
    expect(mayActFor(wider, ['u-school'], personOf('noAccount', wider), TODAY)).toBe(true)
    expect(mayActFor(wider, ['u-kindergarten'], personOf('noAccount', wider), TODAY)).toBe(true)
  })
})

describe('figures', () => {
  test.each<[AppRole, boolean]>([
    ['Controller', true],
    ['Management', true],
    ['Auditor', true],
    ['Administrator', false],
  ])('of everything for %s: %s', (role, expected) => {
    expect(seesAllFigures([role])).toBe(expected)
    expect(maySeeFigures(organisation, [role], [], 'u-top', TODAY)).toBe(expected)
  })

  test('of a unit are for its leader and the leaders above, never for those below or beside', () => {
    const may = (units: string[], unit: string) => maySeeFigures(organisation, [], units, unit, TODAY)
    expect(may(['u-education'], 'u-education')).toBe(true)
    expect(may(['u-education'], 'u-nursery')).toBe(true)
    expect(may(['u-kindergarten'], 'u-education')).toBe(false)
    expect(may(['u-nursery'], 'u-kindergarten')).toBe(false)
    expect(may([], 'u-nursery')).toBe(false)
  })
})

test('a claim that is no role of ours is none', () => {
  expect(AppRole.safeParse('Leader').success).toBe(false)
  expect(seesAllFigures([])).toBe(false)
})

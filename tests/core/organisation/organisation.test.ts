import {
  applyOrganisationChange,
  emptyOrganisation,
  findAccount,
  findHomeUnitId,
  findLeader,
  findSpell,
  findUnit,
  isInForce,
  isOnLeave,
  listChildren,
  listPosts,
  listUnitAndAncestors,
  type Organisation,
  type Person,
} from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { oidOf } from '../../sample/sample-log'

function organisationOf(...changes: OrganisationChange[]): Organisation {
  const organisation = emptyOrganisation()
  for (const change of changes) applyOrganisationChange(organisation, change)
  return organisation
}

function personOf(...changes: OrganisationChange[]): Person {
  const person = organisationOf(...changes).people.get('p-1')
  if (!person) throw new Error('No change concerned p-1')
  return person
}

const unit = (unitId: string, parentId: string | null, effectiveOn = '2020-01-01', more: object = {}): OrganisationChange => {
  return { change: 'unit', unitId, parentId, name: unitId, level: 'workplace', effectiveOn, ...more }
}
const post = (postId: string, percentage: number, more: object = {}): OrganisationChange => {
  return { change: 'post', personId: 'p-1', postId, spellId: 's-1', unitId: `u-${postId}`, percentage, startsOn: '2026-01-01', ...more }
}
const spell = (spellId: string, startsOn: string, endsOn?: string): OrganisationChange => {
  return { change: 'spell', personId: 'p-1', spellId, employmentClass: 'permanent', startsOn, ...(endsOn && { endsOn }) }
}
const leader = (personId: string, acting: boolean, startsOn: string, endsOn?: string): OrganisationChange => {
  return { change: 'leader', unitId: 'u', personId, acting, startsOn, ...(endsOn && { endsOn }) }
}

test('a period holds its first and its last day', () => {
  const period = { startsOn: '2026-02-01', endsOn: '2026-02-03' }
  const days = ['2026-01-31', '2026-02-01', '2026-02-03', '2026-02-04']
  expect(days.map((day) => isInForce(period, day))).toEqual([false, true, true, false])
  expect(isInForce({ startsOn: '2026-02-01' }, '2099-01-01')).toBe(true)
})

describe('a unit', () => {
  const organisation = organisationOf(
    unit('u', 'a'),
    unit('u', 'b', '2026-03-01', { name: 'Nytt navn' }),
    unit('u', 'b', '2026-05-01', { name: 'Nytt navn', endsOn: '2026-08-31' }),
  )

  test.each([
    ['2019-12-31', undefined],
    ['2020-01-01', { name: 'u', parentId: 'a' }],
    ['2026-03-01', { name: 'Nytt navn', parentId: 'b' }],
    ['2026-08-31', { name: 'Nytt navn' }],
    ['2026-09-01', undefined],
  ])('on %s is what was said of that day', (day, expected) => {
    const found = findUnit(organisation, 'u', day)
    if (expected) expect(found).toMatchObject(expected)
    else expect(found).toBeUndefined()
  })

  test('that nobody ever mentioned is not found', () => expect(findUnit(organisation, 'x', '2026-01-01')).toBeUndefined())
})

describe('the chain of units', () => {
  test('goes from the unit to the top', () => {
    const organisation = organisationOf(unit('top', null), unit('mid', 'top'), unit('low', 'mid'))
    expect(listUnitAndAncestors(organisation, 'low', '2026-01-01').map(({ unitId }) => unitId)).toEqual(['low', 'mid', 'top'])
  })

  test('follows a unit that moved', () => {
    const organisation = organisationOf(unit('a', null), unit('b', null), unit('low', 'a'), unit('low', 'b', '2026-06-01'))
    const topOn = (day: string) => listUnitAndAncestors(organisation, 'low', day).at(-1)?.unitId
    expect([topOn('2026-05-31'), topOn('2026-06-01')]).toEqual(['a', 'b'])
  })

  test('ends at a cycle and at a unit that is missing', () => {
    const cycle = organisationOf(unit('a', 'b'), unit('b', 'a'))
    expect(listUnitAndAncestors(cycle, 'a', '2026-01-01').map(({ unitId }) => unitId)).toEqual(['a', 'b'])
    expect(listUnitAndAncestors(organisationOf(unit('self', 'self')), 'self', '2026-01-01')).toHaveLength(1)
    expect(listUnitAndAncestors(organisationOf(unit('a', 'gone')), 'a', '2026-01-01')).toHaveLength(1)
    expect(listUnitAndAncestors(emptyOrganisation(), 'a', '2026-01-01')).toEqual([])
  })
})

test('the children of a unit are those below it on the day, in Norwegian order', () => {
  const organisation = organisationOf(
    unit('top', null),
    unit('c1', 'top', '2020-01-01', { name: 'Ås skole' }),
    unit('c2', 'top', '2020-01-01', { name: 'Ørland skole' }),
    unit('c3', 'top', '2020-01-01', { name: 'Zoologisk hage' }),
    unit('c4', 'top', '2020-01-01', { name: 'Nedlagt', endsOn: '2025-12-31' }),
    unit('c5', 'c1', '2020-01-01'),
  )
  expect(listChildren(organisation, 'top', '2026-01-01').map(({ name }) => name)).toEqual(['Zoologisk hage', 'Ørland skole', 'Ås skole'])
  expect(listChildren(organisation, 'c2', '2026-01-01')).toEqual([])
})

describe('a leader', () => {
  test('who acts goes before the one who is away, for as long as it lasts', () => {
    const organisation = organisationOf(leader('p-1', false, '2020-01-01'), leader('p-2', true, '2026-03-01', '2026-03-31'))
    const on = (day: string) => findLeader(organisation, 'u', day)?.personId
    expect(['2019-12-31', '2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map(on)).toEqual([undefined, 'p-1', 'p-2', 'p-2', 'p-1'])
  })

  test('is found from the unit and from the person alike, also after the end became known', () => {
    const organisation = organisationOf(leader('p-1', false, '2020-01-01'), leader('p-1', false, '2020-01-01', '2026-01-31'))
    expect(organisation.leadershipsByUnit.get('u')).toEqual([{ unitId: 'u', personId: 'p-1', acting: false, startsOn: '2020-01-01', endsOn: '2026-01-31' }])
    expect(organisation.leadershipsByPerson.get('p-1')).toEqual(organisation.leadershipsByUnit.get('u'))
    expect(findLeader(organisation, 'u', '2026-02-01')).toBeUndefined()
  })
})

describe('a person', () => {
  test('hired again has two spells with a gap', () => {
    const person = personOf(spell('s-1', '2024-01-01', '2025-06-30'), spell('s-2', '2026-01-01'))
    const on = (day: string) => findSpell(person, day)?.spellId
    expect(['2023-12-31', '2024-01-01', '2025-06-30', '2025-07-01', '2026-01-01'].map(on)).toEqual([undefined, 's-1', 's-1', undefined, 's-2'])
  })

  test('whose end comes known, or is taken back, keeps one spell', () => {
    expect(personOf(spell('s-1', '2024-01-01'), spell('s-1', '2024-01-01', '2026-01-31')).spells).toHaveLength(1)
    expect(findSpell(personOf(spell('s-1', '2024-01-01', '2026-01-31'), spell('s-1', '2024-01-01')), '2026-02-01')?.spellId).toBe('s-1')
  })

  test('is at home where the largest post is, at the first of two that are equal', () => {
    expect(findHomeUnitId(personOf(post('a', 40), post('b', 60)), '2026-01-01')).toBe('u-b')
    expect(findHomeUnitId(personOf(post('a', 50), post('b', 50)), '2026-01-01')).toBe('u-a')
    expect(findHomeUnitId(personOf(post('a', 40), post('b', 60, { endsOn: '2026-01-31' })), '2026-02-01')).toBe('u-a')
    expect(findHomeUnitId(personOf(post('a', 40)), '2025-12-31')).toBeUndefined()
  })

  test('keeps one post when its share changes', () => {
    const person = personOf(post('a', 40), post('b', 60), post('a', 80))
    expect(listPosts(person, '2026-01-01').map(({ percentage }) => percentage)).toEqual([80, 60])
    expect(findHomeUnitId(person, '2026-01-01')).toBe('u-a')
  })

  test('is on leave from the first day to the last', () => {
    const person = personOf(
      { change: 'leave', personId: 'p-1', startsOn: '2026-02-01' },
      { change: 'leave', personId: 'p-1', startsOn: '2026-02-01', endsOn: '2026-02-28' },
    )
    expect(['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((day) => isOnLeave(person, day))).toEqual([false, true, true, false])
  })

  test('uses the account that was observed last', () => {
    const account = (oid: string, enabled: boolean, effectiveOn: string): OrganisationChange => ({ change: 'account', personId: 'p-1', oid, enabled, effectiveOn })
    const changes = [account(oidOf('employee'), true, '2026-01-01'), account(oidOf('employee'), false, '2026-03-01'), account(oidOf('leader'), true, '2026-05-01')]
    const person = personOf(...changes)
    expect(findAccount(person, '2025-12-31')).toBeUndefined()
    expect(findAccount(person, '2026-02-28')).toMatchObject({ enabled: true })
    expect(findAccount(person, '2026-03-01')).toMatchObject({ enabled: false })
    expect(findAccount(person, '2026-05-01')).toMatchObject({ oid: oidOf('leader') })
    expect([...organisationOf(...changes).personIdByOid]).toEqual([[oidOf('employee'), 'p-1'], [oidOf('leader'), 'p-1']])
  })
})

describe('of what was told of one thing, what began last counts, in whatever order it was told', () => {
  test('for a unit that moved', () => {
    const organisation = organisationOf(unit('u-a', 'u-new', '2026-06-01'), unit('u-a', 'u-old', '2020-01-01'))
    expect(findUnit(organisation, 'u-a', '2026-07-01')?.parentId).toBe('u-new')
    expect(findUnit(organisation, 'u-a', '2026-05-31')?.parentId).toBe('u-old')
  })

  test('for a leader whose successor began before they were written out', () => {
    const leads = (personId: string, startsOn: string): OrganisationChange => ({ change: 'leader', unitId: 'u-a', personId, acting: false, startsOn })
    expect(findLeader(organisationOf(leads('p-new', '2026-06-01'), leads('p-old', '2020-01-01')), 'u-a', '2026-07-01')?.personId).toBe('p-new')
  })
})

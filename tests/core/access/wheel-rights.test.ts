import { listWheelUnitIds, mayPublishFor, staysWithin, type Owned } from '../../../core/access/wheel-rights'
import { applyOrganisationChange, emptyOrganisation } from '../../../core/organisation/organisation'
import type { OrganisationChange, UnitLevel } from '../../../core/organisation/organisation-change'

const DAY = '2026-12-01'
const unit = (unitId: string, parentId: string | null, level: UnitLevel): OrganisationChange => ({ change: 'unit', unitId, parentId, name: unitId, level, effectiveOn: '2020-01-01' })
const organisation = emptyOrganisation()
for (const change of [unit('top', null, 'municipality'), unit('area', 'top', 'area'), unit('school', 'area', 'workplace'), unit('other', 'area', 'workplace')]) applyOrganisationChange(organisation, change)
applyOrganisationChange(organisation, { change: 'unit', unitId: 'closed', parentId: 'top', name: 'Nedlagt', level: 'workplace', effectiveOn: '2020-01-01', endsOn: '2025-01-01' })

const leaderOf = (...ledUnitIds: string[]) => ({ roles: [], ledUnitIds })
const OWN: Owned = { kind: 'act', ofUnitId: 'school' }
const may = (owned: Owned, known: Owned[] = [], id = 'own-round', led = ['school']) => mayPublishFor(organisation, leaderOf(...led), id, owned, known, DAY)

describe('a leader', () => {
  it('may add activities to the wheel of a unit they lead, and change them', () => {
    expect(may(OWN)).toBe(true)
    expect(may(OWN, [OWN, OWN])).toBe(true)
  })

  it.each<[string, Owned]>([
    ['the municipality', { kind: 'act' }],
    ['a unit beside', { kind: 'act', ofUnitId: 'other' }],
    ['the unit above', { kind: 'act', ofUnitId: 'area' }],
    ['no known unit', { kind: 'act', ofUnitId: 'ghost' }],
  ])('may not write in the wheel of %s', (_, owned) => expect(may(owned)).toBe(false))

  it('may not write programmes or what is signed', () => {
    expect(may({ kind: 'learn', ofUnitId: 'school' })).toBe(false)
    expect(may({ kind: 'sign', ofUnitId: 'school' })).toBe(false)
  })

  it('may not take over what lies there, nor move it from one wheel to another', () => {
    expect(may(OWN, [{ kind: 'act' }])).toBe(false)
    expect(may(OWN, [{ kind: 'sign' }])).toBe(false)
    expect(may(OWN, [OWN, { kind: 'act', ofUnitId: 'other' }])).toBe(false)
    expect(may(OWN, [{ kind: 'act', ofUnitId: 'area' }], 'own-round', ['school', 'area'])).toBe(false)
  })

  it('may not take a name that the municipality has, or will have', () => {
    for (const id of ['measures', 'orders', 'corruption-risk', 'own-', 'OWN-round']) expect(may(OWN, [], id)).toBe(false)
  })

  it('of the whole municipality has no wheel of their own: that one is its controller’s', () => {
    expect(listWheelUnitIds(organisation, ['top', 'area', 'closed', 'ghost'], DAY)).toEqual(['area'])
    expect(may({ kind: 'act', ofUnitId: 'top' }, [], 'own-round', ['top'])).toBe(false)
  })
})

it('a controller may write anything', () => expect(mayPublishFor(organisation, { roles: ['Controller'], ledUnitIds: [] }, 'x', { kind: 'sign' }, [{ kind: 'act' }], DAY)).toBe(true))

it('management and auditors write nothing', () => expect(mayPublishFor(organisation, { roles: ['Management', 'Auditor', 'Administrator'], ledUnitIds: [] }, 'own-round', OWN, [], DAY)).toBe(false))

test('an audience stays within a unit when it names it, or units below', () => {
  expect(staysWithin(organisation, { within: ['school'] }, 'area', DAY)).toBe(true)
  expect(staysWithin(organisation, { within: ['area'] }, 'area', DAY)).toBe(true)
  expect(staysWithin(organisation, { within: ['school', 'top'] }, 'area', DAY)).toBe(false)
  expect(staysWithin(organisation, { within: ['ghost'] }, 'area', DAY)).toBe(false)
  expect(staysWithin(organisation, { within: [] }, 'area', DAY)).toBe(false)
  expect(staysWithin(organisation, {}, 'area', DAY)).toBe(false)
})

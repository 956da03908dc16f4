import fc from 'fast-check'
import { listStandingsAbout, listSubjects } from '../../../core/obligations/standing'
import { subjectKey } from '../../../core/obligations/subject'
import { foresee, onlyAbout } from '../../../core/publishing/foresee'
import { countAudience, listAudience } from '../../../core/publishing/list-audience'
import { ANY_UNITS, anyDay, anyLog } from '../../sample/any-log'
import { ORGANISATION, sampleState, TODAY, SAMPLE_FACTS } from '../../sample/sample-log'
import { EVERYBODY, requirementPublication, YEARLY } from '../../sample/sample-rules'
import type { Fact } from '../../../core/facts/fact'
import { stateOf } from './any-programme'

const organised = SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>
const { organisation } = stateOf([
  { ...organised, changes: [...ORGANISATION, { change: 'role', unitId: 'u-nursery', role: 'ethics-guide', personId: 'p-employee', startsOn: '2026-01-01' }, { change: 'object', objectId: 'c-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Vask', effectiveOn: '2026-01-01', endsOn: '2026-12-31' }] },
])
const keys = (...args: [Parameters<typeof listAudience>[1], string?]) => [...listAudience(organisation, args[0], args[1] ?? TODAY).keys()]

test('people by class, place and what they lead', () => {
  expect(keys(EVERYBODY)).toHaveLength(9)
  expect(keys({ ...EVERYBODY, within: ['u-nursery'] })).toEqual(['p-hired-in', 'p-newcomer'])
  expect(keys({ ...EVERYBODY, leaders: 'only' })).toEqual(['p-leader', 'p-director'])
  expect(keys({ ...EVERYBODY, leaders: 'only', levels: ['directorate'] })).toEqual(['p-director'])
  expect(keys({ employmentClasses: ['elected'] })).toEqual([])
})

test('units by level, roles and objects by where they are', () => {
  expect(keys({ of: 'units', levels: ['workplace', 'department'] })).toEqual(['unit/u-kindergarten', 'unit/u-nursery'])
  expect(keys({ of: 'roles', roles: ['ethics-guide'], within: ['u-education'] })).toEqual(['role/u-nursery/ethics-guide'])
  expect(keys({ of: 'objects', objectKinds: ['contract'] })).toEqual(['object/c-1'])
  expect(keys({ of: 'objects', objectKinds: ['contract'] }, '2027-01-01')).toEqual([])
  expect(keys({ of: 'objects', objectKinds: ['risk-group'] })).toEqual([])
})

test('counted by unit of the second level', () =>
  expect(countAudience(organisation, EVERYBODY, TODAY)).toEqual({ concerned: 9, byUnit: [{ unitId: 'u-education', name: 'Oppvekst', concerned: 9 }] }))

test('the units listed are those for which an activity would be owed', () => {
  fc.assert(
    fc.property(anyLog, anyDay, fc.subarray([...ANY_UNITS], { minLength: 1 }), (facts, day, within) => {
      const state = stateOf(facts)
      const audience = { of: 'units' as const, levels: ['workplace' as const], within }
      const published = foresee(onlyAbout(state, []), requirementPublication({ ...YEARLY, audience, schedule: { kind: 'calendar', every: 'month', day: 31, leadDays: 31 } }, { effectiveOn: day }))
      const owing = listSubjects(published, day).filter((subject) => listStandingsAbout(published, subject, day).some(({ state: now }) => now !== 'excluded' && now !== 'upcoming'))
      expect([...listAudience(state.organisation, audience, day).keys()].sort()).toEqual(owing.map(subjectKey).sort())
    }),
    { numRuns: 200 },
  )
})

test('an unknown unit has nobody in it', () => expect(listAudience(sampleState().organisation, { ...EVERYBODY, within: ['u-ghost'] }, TODAY).size).toBe(0))

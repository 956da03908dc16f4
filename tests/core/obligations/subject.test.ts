import { findUnitOfRecord, listAnswerers, subjectKey, unitOfSubject } from '../../../core/obligations/subject'
import { listStandingsAbout, listSubjects } from '../../../core/obligations/standing'
import { requirementPublication, YEARLY } from '../../sample/sample-rules'
import { changed, tell, wordsOf } from '../../sample/story'

const guide = { change: 'role' as const, unitId: 'ward', role: 'ethics-guide', personId: 'kari' }
const contract = { change: 'object' as const, objectId: 'cleaning', objectKind: 'contract' as const, title: 'Renhold', unitId: 'ward', effectiveOn: '2025-01-01' }
const leader = { change: 'leader' as const, personId: 'eva', acting: false, startsOn: '2025-01-01' }
const role = { kind: 'role', unitId: 'ward', role: 'ethics-guide' } as const

test('a subject has one key, and only what is no person’s has a slash', () =>
  expect([{ kind: 'person' as const, personId: 'kari' }, { kind: 'unit' as const, unitId: 'ward' }, role, { kind: 'object' as const, objectId: 'cleaning' }].map(subjectKey)).toEqual(['kari', 'unit/ward', 'role/ward/ethics-guide', 'object/cleaning']))

test('while a role is vacant the leader of its unit answers, above a unit without a leader the next one up, and else nobody', () => {
  const { organisation } = tell(changed({ ...guide, startsOn: '2026-01-01', endsOn: '2026-03-31' }, { ...leader, unitId: 'health' }))
  expect(listAnswerers(organisation, role, '2026-03-31')).toEqual(['kari'])
  expect(listAnswerers(organisation, role, '2026-04-01')).toEqual(['eva'])
  expect(listAnswerers(organisation, { kind: 'unit', unitId: 'school' }, '2026-04-01')).toEqual([])
  expect(listAnswerers(organisation, { kind: 'person', personId: 'kari' }, '2026-04-01')).toEqual(['kari'])
})

test('an object moves with its unit from the day, also in what answers for it and where its records are shown', () => {
  const { organisation } = tell(changed(contract, { ...contract, unitId: 'school', effectiveOn: '2026-04-01' }, { ...leader, unitId: 'ward' }, { ...leader, personId: 'ola', unitId: 'school' }))
  const subject = { kind: 'object', objectId: 'cleaning' } as const
  expect(['2026-03-31', '2026-04-01'].map((day) => [unitOfSubject(organisation, subject, day), ...listAnswerers(organisation, subject, day), findUnitOfRecord(organisation, 'object/cleaning', day)])).toEqual([['ward', 'eva', 'ward'], ['school', 'ola', 'school']])
  expect([findUnitOfRecord(organisation, 'kari', '2026-04-01'), findUnitOfRecord(organisation, 'unit/ward', '2026-04-01'), findUnitOfRecord(organisation, 'nobody', '2026-04-01')]).toEqual(['ward', 'ward', undefined])
})

test('units, roles and objects owe what is asked of them, and what is closed is excluded', () => {
  const once = (audience: typeof YEARLY.audience) => requirementPublication({ ...YEARLY, audience, schedule: { kind: 'from-hiring' }, dueInDays: 10 }, { effectiveOn: '2026-01-01' })
  const objects = tell(once({ of: 'objects', objectKinds: ['contract'], within: ['health'] }), changed(contract, { ...contract, unitId: 'school', effectiveOn: '2026-04-01' }))
  expect(listSubjects(objects, '2026-02-01')).toEqual([{ kind: 'object', objectId: 'cleaning' }])
  expect(['2026-01-02', '2026-05-01'].flatMap((day) => wordsOf(objects, day, { kind: 'object', objectId: 'cleaning' }))).toEqual(['object open 2026-01-11', 'object excluded left-audience 2026-04-01'])
  const units = tell(once({ of: 'units', levels: ['workplace'] }), changed({ change: 'unit', unitId: 'ward', parentId: 'health', name: 'Avdelingen', level: 'workplace', effectiveOn: '2020-01-01', endsOn: '2026-02-28' }))
  expect(['2026-02-01', '2026-03-01'].flatMap((day) => wordsOf(units, day, { kind: 'unit', unitId: 'ward' }))).toEqual(['unit overdue 2026-01-11', 'unit excluded closed 2026-03-01'])
  const roles = tell(once({ of: 'roles', roles: ['ethics-guide'] }), changed({ ...guide, startsOn: '2026-02-01', endsOn: '2026-02-10' }))
  // Vacant it is owed all the same: the leader of the unit answers for it.
  expect(['2026-01-15', '2026-02-05', '2026-02-20'].flatMap((day) => wordsOf(roles, day, role))).toEqual(['role open 2026-02-11', 'role overdue 2026-02-11'])
  expect(listStandingsAbout(roles, { kind: 'unit', unitId: 'ward' }, '2026-02-20')).toEqual([])
})

import fc from 'fast-check'
import { checkHrFile } from '../../../core/directory/check-hr-file'
import type { HrFile, SourceTable } from '../../../core/directory/hr-file'
import { planImport } from '../../../core/directory/plan-import'
import { addDays } from '../../../core/days/day'
import { OrganisationChange } from '../../../core/organisation/organisation-change'
import { emptyOrganisation, employmentClassOn, findLeader, findObject, findSpell, findUnit, isOnLeave, listPosts, listRoleHolders, type Organisation } from '../../../core/organisation/organisation'
import { fileOf, LEADERS, LEAVES, OBJECTS, organisationOf, PEOPLE, POSTS, ROLES, SCHOOL, schoolWith, table, TODAY, UNITS } from './sample-file'

const school = () => organisationOf(planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes)
const plan = (tables: SourceTable[], organisation = school()) => planImport(organisation, fileOf(...tables), TODAY)

test('the same file twice changes nothing', () => expect(plan(SCHOOL).changes).toEqual([]))

test('every change is one that a fact may hold', () => {
  const { changes } = planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY)
  for (const change of changes) expect(OrganisationChange.parse(change)).toEqual(change)
  expect(changes[0]?.change).toBe('unit')
})

test('only what differs changes', () =>
  expect(plan(schoolWith(table(LEADERS, 's;1;nei;01.08.2021;', 's;2;ja;01.12.2026;')))).toEqual({
    changes: [{ change: 'leader', unitId: 's', personId: '2', acting: true, startsOn: '2026-12-01' }],
    names: expect.any(Array) as unknown,
    endsMany: false,
  }))

test('a table that is missing leaves its part as it is, an empty one ends it', () => {
  const left = SCHOOL.filter(({ name }) => name !== 'ledere')
  expect(plan(left).changes).toEqual([])
  expect(plan([...left, table(LEADERS)]).changes).toEqual([{ change: 'leader', unitId: 's', personId: '1', acting: false, startsOn: '2021-08-01', endsOn: '2026-11-30' }])
})

test('somebody who is gone from the file left yesterday, with their posts', () => {
  const [, people, posts] = SCHOOL
  if (!people || !posts) throw new Error('The sample has people and posts')
  const without = (source: SourceTable) => ({ ...source, rows: source.rows.filter(({ cells }) => cells[0] !== '3') })
  const ended = [expect.objectContaining({ change: 'spell', personId: '3', endsOn: '2026-11-30' }), expect.objectContaining({ change: 'post', personId: '3', endsOn: '2026-11-30' })]
  expect(plan(schoolWith(without(people), without(posts))).changes).toEqual(ended)
  expect(plan([without(people)]).changes).toEqual(ended)
})

test('a file in which more than a tenth would end is told of', () => {
  const people = (count: number) => table(PEOPLE, ...Array.from({ length: count }, (_, index) => `${index};Navn;;fast;01.01.2026;`))
  const known = planImport(emptyOrganisation(), fileOf(people(20)), TODAY)
  expect(known.endsMany).toBe(false)
  expect(plan([people(18)], organisationOf(known.changes)).endsMany).toBe(false)
  expect(plan([people(17)], organisationOf(known.changes)).endsMany).toBe(true)
  expect(plan([table(UNITS, 'k;;Fjordvik;kommune;;')]).endsMany).toBe(true)
})

test('names and addresses are kept of those without an account, and are never facts', () => {
  const { names, changes } = planImport(emptyOrganisation(), fileOf(table(PEOPLE, '1;Liv;LIV@x.example;fast;01.01.2026;', '2;Tor;;fast;01.01.2026;', '3;Eva;;fast;01.01.2026;;00000000-0000-4000-8000-000000000003')), TODAY)
  expect(names).toEqual([{ personId: '1', displayName: 'Liv', address: 'liv@x.example' }, { personId: '2', displayName: 'Tor' }])
  expect(JSON.stringify(changes)).not.toMatch(/Liv|Tor|Eva|example/)
  expect(changes.at(-1)).toEqual({ change: 'account', personId: '3', oid: '00000000-0000-4000-8000-000000000003', enabled: true, effectiveOn: TODAY })
})

test('an account that belongs to the person already is not told again', () => {
  const oid = '00000000-0000-4000-8000-000000000003'
  const organisation = organisationOf([{ change: 'account', personId: '1', oid, enabled: false, effectiveOn: '2026-01-01' }], school())
  const people = SCHOOL.map((source) => (source.name === 'ansatte' ? { ...source, rows: source.rows.map((row) => (row.number === 2 ? { ...row, cells: [...row.cells.slice(0, 6), oid] } : row)) } : source))
  expect(plan(people, organisation).changes).toEqual([])
})

/** What the file says of one day, and what the organisation does, in the same words. */
function told(file: HrFile, day: string) {
  const covers = ({ startsOn, endsOn }: { startsOn?: string; endsOn?: string }) => (startsOn ?? day) <= day && (endsOn ?? day) >= day
  return {
    units: (file.units?.rows ?? []).filter(covers).map(({ unitId, parentId, name }) => `${unitId} ${parentId} ${name}`).sort(),
    people: (file.people?.rows ?? []).filter(covers).map(({ personId, employmentClass }) => `${personId} ${employmentClass}`).sort(),
    posts: (file.posts?.rows ?? []).filter(covers).map(({ personId, unitId, percentage }) => `${personId} ${unitId} ${percentage}`).sort(),
    leaves: (file.leaves?.rows ?? []).filter(covers).map(({ personId }) => personId).sort(),
  }
}

function known(organisation: Organisation, day: string) {
  const people = [...organisation.people.values()]
  return {
    units: [...organisation.units.keys()].flatMap((unitId) => findUnit(organisation, unitId, day) ?? []).map(({ unitId, parentId, name }) => `${unitId} ${parentId} ${name}`).sort(),
    people: people.flatMap((person) => {
      const spell = findSpell(person, day)
      return spell ? [`${person.personId} ${employmentClassOn(spell, day)}`] : []
    }).sort(),
    posts: people.flatMap((person) => listPosts(person, day).map(({ unitId, percentage }) => `${person.personId} ${unitId} ${percentage}`)).sort(),
    leaves: people.filter((person) => isOnLeave(person, day)).map(({ personId }) => personId).sort(),
  }
}

const begin = fc.integer({ min: -900, max: -1 }).map((days) => addDays(TODAY, days))
const end = fc.option(fc.integer({ min: 1, max: 400 }).map((days) => addDays(TODAY, days)), { nil: '' })
const unitIds = ['a', 'b', 'c']
const aFile = fc
  .record({
    names: fc.tuple(fc.constantFrom('Skolen', 'Storskolen'), fc.constantFrom('Hagen', 'Parken'), fc.constantFrom('k', 'a')),
    people: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3', '4'), kind: fc.constantFrom('fast', 'timelønnet', 'lærling'), from: begin, to: end, unit: fc.constantFrom(...unitIds), second: fc.option(fc.constantFrom(...unitIds)), percent: fc.constantFrom(20, 50) }), { selector: ({ id }) => id }),
    away: fc.subarray<string>(['1', '2', '3', '4']),
    leader: fc.option(fc.constantFrom('1', '2', '3', '4')),
    object: fc.option(fc.constantFrom(...unitIds)),
  })
  .map(({ names, people, away, leader, object }) => {
    const ids = new Set<string>(people.map(({ id }) => id))
    return fileOf(
      table(UNITS, 'k;;Fjordvik;kommune;;', `a;k;${names[0]};tjenestested;;`, `b;${names[2]};${names[1]};tjenestested;;`, 'c;k;Kontoret;tjenestested;;'),
      table(PEOPLE, ...people.map(({ id, kind, from, to }) => `${id};Navn;;${kind};${from};${to}`)),
      table(POSTS, ...people.flatMap(({ id, unit, second, percent, from, to }) => [`${id};x;${unit};${percent};${from};${to}`, ...(second ? [`${id};y;${second};10;${from};${to}`] : [])])),
      table(LEAVES, ...away.filter((id) => ids.has(id)).map((id) => `${id};2026-11-01;`)),
      table(LEADERS, ...(leader && ids.has(leader) ? [`a;${leader};nei;2026-11-01;`] : [])),
      table(ROLES, ...(leader && ids.has(leader) ? [`b;etikkveileder;${leader};2026-11-01;`] : [])),
      table(OBJECTS, ...(object ? [`o;kontrakt;${object};Renhold;;`] : [])),
    )
  })

test('whatever was known, after the import the organisation is as the file says, and the same import again changes nothing', () =>
  void fc.assert(
    fc.property(fc.array(aFile, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 30 }), (files, pause) => {
      const organisation = emptyOrganisation()
      let today = TODAY
      for (const file of files) {
        expect(checkHrFile(organisation, file, today)).toEqual([])
        const { changes } = planImport(organisation, file, today)
        for (const change of changes) OrganisationChange.parse(change)
        organisationOf(changes, organisation)
        expect(known(organisation, today)).toEqual(told(file, today))
        expect(findLeader(organisation, 'a', today)?.personId).toBe(file.leaders?.rows[0]?.personId)
        expect(listRoleHolders(organisation, 'b', 'ethics-guide', today)).toEqual((file.roles?.rows ?? []).map(({ personId }) => personId))
        expect(findObject(organisation, 'o', today)?.unitId).toBe(file.objects?.rows[0]?.unitId)
        expect(planImport(organisation, file, today).changes).toEqual([])
        today = addDays(today, pause)
        expect(planImport(organisation, file, today).changes).toEqual([])
      }
    }),
    { numRuns: 300 },
  ))

test('where somebody was counted before an import stays as it was', () =>
  void fc.assert(
    fc.property(aFile, aFile, (one, other) => {
      const organisation = organisationOf(planImport(emptyOrganisation(), one, '2026-11-01').changes)
      const before = known(organisation, '2026-11-15')
      // HR may correct when an employment or a post began, and that changes what was: here it does not.
      const first = new Map([...(one.people?.rows ?? []), ...(one.posts?.rows ?? [])].map((row) => [`${row.personId}`, row.startsOn]))
      const stays = <T extends { personId: string; startsOn: string; endsOn?: string }>(rows: T[] = []) => rows.filter(({ personId }) => first.has(personId)).map((row) => ({ ...row, startsOn: first.get(row.personId) ?? row.startsOn }))
      const people = other.people && { ...other.people, rows: stays(other.people.rows) }
      const posts = other.posts && { ...other.posts, rows: stays(other.posts.rows) }
      organisationOf(planImport(organisation, { ...(other.units && { units: other.units }), ...(people && { people }), ...(posts && { posts }) }, TODAY).changes, organisation)
      expect(known(organisation, '2026-11-15')).toMatchObject({ units: before.units, people: before.people, leaves: before.leaves })
    }),
    { numRuns: 100 },
  ))

test('12,000 people are checked and planned, and the second time nothing has changed', () => {
  const count = 12_000
  const units = Array.from({ length: 250 }, (_, index) => `u${index};${index === 0 ? '' : 'u0'};Enhet ${index};${index === 0 ? 'kommune' : 'tjenestested'};;`)
  const people = Array.from({ length: count }, (_, index) => `p${index};Navn ${index};n${index}@x.example;fast;01.01.2020;`)
  const posts = Array.from({ length: count }, (_, index) => `p${index};a;u${index % 250};100;01.01.2020;`)
  const file = fileOf(table(UNITS, ...units), table(PEOPLE, ...people), table(POSTS, ...posts), table(LEAVES, ...people.slice(0, 500).map((_, index) => `p${index};01.11.2026;`)))
  expect(checkHrFile(emptyOrganisation(), file, TODAY)).toEqual([])
  const organisation = organisationOf(planImport(emptyOrganisation(), file, TODAY).changes)
  expect(planImport(organisation, file, TODAY).changes).toEqual([])
})

test('an object’s owner, risk and own dates are told by the file, and follow it when they change', () => {
  const objects = (...rows: string[]) => table('objekter: objekt;slag;enhet;tittel;eier;risiko;sist gjort;neste frist', ...rows)
  const first = plan([objects('k-1;kontrakt;s;Renhold;1;høy;30.01.2026;29.01.2027')])
  expect(first.changes).toEqual([{ change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 's', title: 'Renhold', ownerId: '1', risk: 'high', lastOn: '2026-01-30', dueOn: '2027-01-29', effectiveOn: TODAY }])
  const known = organisationOf([...planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes, ...first.changes])
  expect(plan([objects('k-1;kontrakt;s;Renhold;1;høy;30.01.2026;29.01.2027')], known).changes).toEqual([])
  expect(plan([objects('k-1;kontrakt;s;Renhold;;lav;;')], known).changes).toEqual([{ change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 's', title: 'Renhold', risk: 'low', effectiveOn: TODAY }])
})

test('measures and orders are not ended by a file that knows nothing of them', () => {
  const known = organisationOf([...planImport(emptyOrganisation(), fileOf(...SCHOOL), TODAY).changes, { change: 'object', objectId: 'measure:a:0', objectKind: 'measure', unitId: 's', title: 'Bytte lås', dueOn: '2027-01-01', effectiveOn: '2026-11-01' }])
  expect(plan([table(OBJECTS)], known).changes.filter((change) => change.change === 'object' && change.objectId === 'measure:a:0')).toEqual([])
})

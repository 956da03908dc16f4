import { matchSpells, planSpells } from '../../../core/directory/plan-spells'
import { employmentClassOn, type Person, type Spell } from '../../../core/organisation/organisation'
import { fileOf, organisationOf, PEOPLE, table, TODAY } from './sample-file'

const rowsOf = (...lines: string[]) => fileOf(table(PEOPLE, ...lines)).people?.rows ?? []
const personWith = (...spells: Spell[]): Person => ({ personId: '1', accounts: [], posts: [], leaves: [], spells })
const first: Spell = { spellId: '1-1', employmentClass: 'permanent', startsOn: '2021-08-01' }
const plan = (person: Person | undefined, ...lines: string[]) => planSpells('1', person, rowsOf(...lines), TODAY).changes

test('somebody new begins an employment, somebody hired again another one', () => {
  expect(plan(undefined, '1;Liv;;fast;01.08.2021;')).toEqual([{ change: 'spell', personId: '1', ...first }])
  expect(plan(personWith({ ...first, endsOn: '2024-01-01' }), '1;Liv;;innleid;01.02.2026;')).toEqual([
    { change: 'spell', personId: '1', spellId: '1-2', employmentClass: 'hired-in', startsOn: '2026-02-01' },
  ])
})

test('another first day is a correction of the same employment', () =>
  expect(plan(personWith(first), '1;Liv;;fast;15.08.2021;')).toEqual([{ change: 'spell', personId: '1', ...first, startsOn: '2021-08-15' }]))

test('the id that HR gives an employment goes before its days', () => {
  const rows = fileOf(table(`${PEOPLE};arbeidsforhold`, '1;Liv;;fast;01.01.2027;;;1-1')).people?.rows ?? []
  expect(matchSpells('1', [{ ...first, endsOn: '2024-01-01' }], rows)).toMatchObject([{ spell: { spellId: '1-1', startsOn: '2027-01-01' } }])
})

test('who is told no longer left yesterday; who has not begun never will', () => {
  expect(plan(personWith(first))).toEqual([{ change: 'spell', personId: '1', ...first, endsOn: '2026-11-30' }])
  expect(plan(personWith({ ...first, startsOn: '2027-01-01' }))).toMatchObject([{ endsOn: '2026-11-30' }])
  expect(plan(personWith({ ...first, endsOn: '2024-01-01' }))).toEqual([])
})

test('another class counts from today within the same employment', () => {
  const changes = plan(personWith(first), '1;Liv;;timelønnet;01.08.2021;')
  expect(changes).toEqual([{ change: 'class', personId: '1', spellId: '1-1', employmentClass: 'hourly-paid', effectiveOn: TODAY }])
  const person = organisationOf([{ change: 'spell', personId: '1', ...first }, ...changes]).people.get('1')
  const [spell] = person?.spells ?? []
  expect(spell && [employmentClassOn(spell, '2026-11-30'), employmentClassOn(spell, TODAY)]).toEqual(['permanent', 'hourly-paid'])
  expect(plan(person, '1;Liv;;timelønnet;01.08.2021;')).toEqual([])
  expect(plan(person, '1;Liv;;fast;01.08.2021;')).toMatchObject([{ change: 'class', employmentClass: 'permanent' }])
})

test('the class of an employment that has not begun is corrected', () =>
  expect(plan(personWith({ ...first, startsOn: '2027-01-01' }), '1;Liv;;lærling;01.01.2027;')).toEqual([
    { change: 'spell', personId: '1', spellId: '1-1', employmentClass: 'apprentice', startsOn: '2027-01-01' },
  ]))

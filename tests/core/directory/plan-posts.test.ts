import { endPostsWithSpells, planPosts } from '../../../core/directory/plan-posts'
import { findHomeUnitId, type Post, type Spell } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { fileOf, organisationOf, POSTS, table, TODAY } from './sample-file'

const SPELL: Spell = { spellId: 's', employmentClass: 'permanent', startsOn: '2021-08-01' }
const post: Post = { postId: 'a', spellId: 's', unitId: 'u', percentage: 100, startsOn: '2021-08-01' }
const plan = (known: readonly Post[], lines: string[], spell = SPELL, today = TODAY) => planPosts('1', known, fileOf(table(POSTS, ...lines)).posts?.rows ?? [], [spell], today)
const after = (known: readonly Post[], changes: OrganisationChange[]) =>
  organisationOf([...known.map((each): OrganisationChange => ({ change: 'post', personId: '1', ...each })), ...changes]).people.get('1')

test('a post that is new is there, one that is as told is left alone', () => {
  expect(plan([], ['1;a;u;100;01.08.2021;'])).toEqual([{ change: 'post', personId: '1', ...post }])
  expect(plan([post], ['1;a;u;100;01.08.2021;'])).toEqual([])
})

test('a post in another unit ends there yesterday and goes on from today, and is the same the next time', () => {
  const lines = ['1;a;v;100;01.08.2021;']
  const person = after([post], plan([post], lines))
  expect(person && [findHomeUnitId(person, '2026-11-30'), findHomeUnitId(person, TODAY)]).toEqual(['u', 'v'])
  expect(plan(person?.posts ?? [], lines)).toEqual([])
  expect(plan(person?.posts ?? [], lines, SPELL, '2027-01-01')).toEqual([])
})

test('the day that the file names is the day of the move, past or to come', () => {
  for (const [day, iso, before] of [['15.11.2026', '2026-11-15', '2026-11-14'], ['01.01.2027', '2027-01-01', '2026-12-31']] as const) {
    const person = after([post], plan([post], [`1;a;v;100;${day};`]))
    expect(person && [findHomeUnitId(person, before), findHomeUnitId(person, iso)]).toEqual(['u', 'v'])
    expect(plan(person?.posts ?? [], [`1;a;v;100;${day};`])).toEqual([])
  }
})

test('a third move has terms of its own', () => {
  const once = after([post], plan([post], ['1;a;v;100;01.08.2021;']))?.posts ?? []
  const twice = after(once, plan(once, ['1;a;w;100;01.08.2021;'], SPELL, '2027-02-01'))
  expect(twice?.posts.map(({ postId, unitId, endsOn }) => [postId, unitId, endsOn])).toEqual([['a', 'u', '2026-11-30'], ['a~2', 'v', '2027-01-31'], ['a~3', 'w', undefined]])
})

test('a post is over with its employment, and when it is told no longer', () => {
  expect(plan([post], ['1;a;u;100;01.08.2021;'], { ...SPELL, endsOn: '2026-12-31' })).toMatchObject([{ endsOn: '2026-12-31' }])
  expect(plan([post], [])).toMatchObject([{ endsOn: '2026-11-30' }])
  expect(plan([{ ...post, endsOn: '2024-01-01' }], [])).toEqual([])
})

test('a corrected first day is taken over', () => expect(plan([post], ['1;a;u;100;01.09.2021;'])).toMatchObject([{ postId: 'a', startsOn: '2021-09-01' }]))

test('terms that are over keep where they were', () =>
  expect(plan([post], ['1;a;v;100;01.08.2021;01.11.2026'])).toMatchObject([{ unitId: 'u', endsOn: '2026-11-01' }]))

test('without a table of posts they end with their employment', () => {
  expect(endPostsWithSpells('1', [post], [{ ...SPELL, endsOn: '2026-12-31' }])).toMatchObject([{ postId: 'a', endsOn: '2026-12-31' }])
  expect(endPostsWithSpells('1', [{ ...post, endsOn: '2026-12-31' }], [{ ...SPELL, endsOn: '2026-12-31' }])).toEqual([])
})

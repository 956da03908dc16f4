import { lessonKey } from '../../../core/overview/count-learning'
import { countTalks } from '../../../core/overview/count-talks'
import type { Fact } from '../../../core/facts/fact'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { SAMPLE_FACTS, sampleState, TODAY } from '../../sample/sample-log'
import { talkOf } from '../../sample/sample-records'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const school: OrganisationChange[] = [
  { change: 'unit', unitId: 'u-school', parentId: 'u-education', name: 'Fjordvik skole', level: 'workplace', effectiveOn: '2020-01-01' },
  { change: 'spell', personId: 'p-teacher', spellId: 'p-teacher-1', employmentClass: 'permanent', startsOn: '2021-08-01' },
  { change: 'post', personId: 'p-teacher', postId: 'a', spellId: 'p-teacher-1', unitId: 'u-school', percentage: 100, startsOn: '2021-08-01' },
  // Nobody works there: it can hold nothing.
  { change: 'unit', unitId: 'u-empty', parentId: 'u-education', name: 'Nye skolen', level: 'workplace', effectiveOn: '2020-01-01' },
]
const rules: Fact[] = [
  { ...(SAMPLE_FACTS[0] as Extract<Fact, { kind: 'organisation' }>), importId: 'school', changes: school },
  lessonPublication('phishing'),
  lessonPublication('passwords'),
  requirementPublication({ ...PROGRAMME, cadence: { kind: 'calendar', firstOn: '2026-11-09', everyWeeks: 4 } }),
]
const talksOf = (facts: Fact[], unitId: string, lessonId = 'phishing') =>
  countTalks(sampleState(...rules, ...facts), TODAY).get(lessonKey({ requirementId: PROGRAMME.requirementId, lessonId }))?.get(unitId)

test('of the workplaces with people in it, those that talked about it', () => {
  expect(talksOf([], 'u-top')).toEqual({ workplaces: 2, held: 0 })
  expect(talksOf([talkOf()], 'u-top')).toEqual({ workplaces: 2, held: 1 })
  expect(talksOf([talkOf()], 'u-kindergarten')).toEqual({ workplaces: 1, held: 1 })
  expect(talksOf([talkOf()], 'u-school')).toEqual({ workplaces: 1, held: 0 })
})

test('a department talks for its workplace, and twice is once', () => {
  const nursery = talkOf('phishing', { subject: 'unit/u-nursery', unitId: 'u-nursery' })
  expect(talksOf([nursery], 'u-education')).toEqual({ workplaces: 2, held: 1 })
  expect(talksOf([nursery, talkOf()], 'u-education')).toEqual({ workplaces: 2, held: 1 })
})

test('a lesson that is not out has no figure, and one that is brought back begins anew', () => {
  expect(talksOf([], 'u-top', 'passwords')).toBeUndefined()
  expect(talksOf([talkOf(), lessonReturn()], 'u-top')).toEqual({ workplaces: 2, held: 0 })
  expect(talksOf([talkOf(), lessonReturn(), talkOf('phishing', { round: 'phishing/again-1' })], 'u-top')).toEqual({ workplaces: 2, held: 1 })
})

test('workplaces whose people the programme does not concern do not count', () => {
  const hiredIn = requirementPublication({ ...PROGRAMME, audience: { employmentClasses: ['hired-in'] } }, { version: 2, effectiveOn: '2026-11-03' })
  expect(talksOf([hiredIn], 'u-top')).toEqual({ workplaces: 1, held: 0 })
})

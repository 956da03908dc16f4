import { Fact } from '../../../core/facts/fact'
import type { Requirement } from '../../../core/obligations/requirement'
import { decideRequirementPublication, type RequirementToPublish } from '../../../core/publishing/decide-requirement-publication'
import { draftOfRequirement, emptyRequirementDraft } from '../../../core/publishing/requirement-draft'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { EVERYBODY, lessonPublication, PROGRAMME, requirementPublication, withdrawalOf, YEARLY } from '../../sample/sample-rules'
import { PUBLISHER } from './publisher'

const LESSONS = [lessonPublication('phishing'), lessonPublication('passwords')]
const decide = (requirement: Requirement = PROGRAMME, state = sampleState(...LESSONS), changes: Partial<RequirementToPublish> = {}) =>
  decideRequirementPublication(
    state,
    { requirementId: requirement.requirementId, effectiveOn: TODAY, openRounds: 'keep', reason: 'Nytt program', content: draftOfRequirement(requirement, TODAY), ...changes },
    PUBLISHER,
    NOW,
  )
const problemsOf = (...args: Parameters<typeof decide>) => {
  const decision = decide(...args)
  return decision.outcome === 'not-ready' ? decision.problems.map(({ path, problem }) => `${path}: ${problem}`) : []
}

test('a draft becomes version 1, and says nothing of rounds that cannot be open', () => {
  const decision = decide()
  if (decision.outcome !== 'publish') throw new Error('not published')
  expect(decision.publication).toMatchObject({ kind: 'requirement-publication', version: 1, effectiveOn: TODAY, requirement: PROGRAMME, reason: 'Nytt program', actor: 'p-controller' })
  expect(decision.publication).not.toHaveProperty('openRounds')
  expect(Fact.parse(decision.publication)).toEqual(decision.publication)
})

test('the next version says what becomes of open rounds', () =>
  expect(decide({ ...PROGRAMME, dueInDays: 7 }, sampleState(...LESSONS, requirementPublication(PROGRAMME)), { openRounds: 'change' })).toMatchObject({ publication: { version: 2, openRounds: 'change' } }))

test('withdrawn, the same may be published again', () => {
  const published = [...LESSONS, requirementPublication(PROGRAMME)]
  expect(problemsOf(PROGRAMME, sampleState(...published))).toEqual(['content: unchanged'])
  expect(decide(PROGRAMME, sampleState(...published, withdrawalOf(PROGRAMME)))).toMatchObject({ outcome: 'publish', publication: { version: 2 } })
})

test.each<[string, Parameters<typeof decide>, string[]]>([
  ['comes into force before today', [PROGRAMME, undefined, { effectiveOn: '2026-11-20' }], ['effectiveOn: effective-before-today']],
  ['comes into force before the version it follows', [{ ...PROGRAMME, dueInDays: 7 }, sampleState(...LESSONS, requirementPublication(PROGRAMME, { effectiveOn: '2026-12-01' }))], ['effectiveOn: effective-before-previous']],
  ['names a lesson nobody published', [PROGRAMME, sampleState(LESSONS[0] as (typeof LESSONS)[number])], ['lessonIds.1: unknown-lesson']],
  ['is of another kind than before', [{ ...YEARLY, requirementId: 'ethics-standard' }], ['kind: kind-changed']],
  ['has an audience without any class', [{ ...PROGRAMME, audience: { ...EVERYBODY, employmentClasses: [] } }], ['audience.employmentClasses: too-few']],
  ['is due on the 40th', [{ ...YEARLY, schedule: { kind: 'calendar', every: 'year', month: 6, day: 40, leadDays: 0 } }], ['schedule.day: out-of-range']],
])('a draft is not ready that %s', (_, args, expected) => expect(problemsOf(...args)).toEqual(expected))

test('an empty draft has a problem in each field that must be written', () => {
  const problems = problemsOf(PROGRAMME, undefined, { content: emptyRequirementDraft('learn', TODAY) })
  expect(problems).toEqual(expect.arrayContaining(['title.nb: empty', 'title.nn: empty', 'reason.en: empty', 'lessonIds: too-few']))
})

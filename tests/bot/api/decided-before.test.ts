import { decidedAbout, decidedBefore, listLessonsOf, listRequirementsWith } from '../../../bot/api/decided-before'
import type { Fact } from '../../../core/facts/fact'
import { sampleState } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const { requirementId } = PROGRAMME
const SECOND = requirementPublication({ ...PROGRAMME, lessonIds: ['gifts', 'phishing'] }, { version: 2 })
const FIRST = [lessonPublication('phishing'), requirementPublication(PROGRAMME)]
const before = (...facts: Fact[]) => decidedBefore(sampleState(...FIRST, ...facts), [requirementId], ['phishing', 'passwords'])
const about = (...facts: Fact[]) => decidedAbout(sampleState(...FIRST, ...facts), requirementId)

it.each<Fact>([SECOND, withdrawalOf(PROGRAMME), lessonReturn(), roundMove(PROGRAMME, 'phishing', '2026-12-20'), lessonPublication('phishing', 1, 1), lessonPublication('passwords')])('a fact of the kind $kind makes it another one', (fact) =>
{
  expect(before(fact)).not.toEqual(before())
  expect(about(fact)).not.toEqual(about())
})

it('what was decided about others leaves it as it is', () => {
  const others = [requirementPublication(YEARLY), withdrawalOf(YEARLY), lessonPublication('gifts')]
  expect(before(...others)).toEqual(before())
  expect(about(...others)).toEqual(about())
})

it('knows which lessons any version has, and the other way round', () => {
  const state = sampleState(...FIRST, SECOND, requirementPublication(YEARLY), requirementPublication({ ...PROGRAMME, requirementId: 'another' }))
  expect(listLessonsOf(state, requirementId)).toEqual(['gifts', 'passwords', 'phishing'])
  expect(listLessonsOf(state, YEARLY.requirementId)).toEqual([])
  expect(listRequirementsWith(state, 'passwords')).toEqual(['another', requirementId])
  expect(listRequirementsWith(state, 'gifts')).toEqual([requirementId])
})

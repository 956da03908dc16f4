import { compareOwed, countTasks } from '../../../core/publishing/compare-owed'
import { foresee, onlyAbout } from '../../../core/publishing/foresee'
import { sampleState, TODAY } from '../../sample/sample-log'
import { lessonPublication, PROGRAMME, requirementPublication, withdrawalOf, YEARLY } from '../../sample/sample-rules'

const state = sampleState(lessonPublication('phishing'), requirementPublication(PROGRAMME), requirementPublication(YEARLY))

test('people and units are compared, each with the unit they count in', () => {
  const owed = [...compareOwed(onlyAbout(state, ['risk-review']), state, TODAY)]
  expect(owed.map(({ unitId, before, after }) => [unitId, before.length, after.length])).toContainEqual(['u-kindergarten', 1, 1])
  expect(owed.filter(({ before }) => before.length === 0)).toHaveLength(9)
})

test('where no rule is at stake nobody is asked about', () => expect([...compareOwed(onlyAbout(state, []), onlyAbout(state, []), TODAY)]).toEqual([]))

test('tasks come, go and stay', () => {
  const before = onlyAbout(state, ['privacy-security'])
  const [first] = compareOwed(before, foresee(before, withdrawalOf(PROGRAMME, { effectiveOn: TODAY })), TODAY)
  expect(first && countTasks(first)).toEqual({ opened: 0, closed: 1, kept: 0 })
  expect(first && countTasks({ before: first.after, after: first.before })).toEqual({ opened: 1, closed: 0, kept: 0 })
  expect(first && countTasks({ before: first.before, after: first.before })).toEqual({ opened: 0, closed: 0, kept: 1 })
})

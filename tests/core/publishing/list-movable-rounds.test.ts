import { listMovableRounds } from '../../../core/publishing/list-movable-rounds'
import { sampleState, TODAY } from '../../sample/sample-log'
import { lessonPublication, lessonReturn, PROGRAMME, requirementPublication, roundMove, withdrawalOf, YEARLY } from '../../sample/sample-rules'

test('rounds of a calendar, with the day they were moved to', () => {
  const published = requirementPublication(YEARLY, { effectiveOn: '2026-05-20' })
  const rounds = listMovableRounds(sampleState(published, roundMove(YEARLY, '2026', '2026-07-01')), 'risk-review', TODAY)
  expect(rounds).toEqual([
    { round: '2026', opensOn: '2026-05-20', dueOn: '2026-07-01', isMoved: true },
    { round: '2027', opensOn: '2027-05-16', dueOn: '2027-06-15', isMoved: false },
  ])
})

test('a single day, and a lesson that was brought back', () => {
  const once = { ...YEARLY, schedule: { kind: 'one-off' as const, dueOn: '2026-12-10', leadDays: 20 } }
  expect(listMovableRounds(sampleState(requirementPublication(once)), 'risk-review', TODAY)).toEqual([{ round: 'once', opensOn: '2026-11-20', dueOn: '2026-12-10', isMoved: false }])
  const back = sampleState(lessonPublication(), requirementPublication(PROGRAMME), lessonReturn())
  expect(listMovableRounds(back, 'privacy-security', TODAY)).toEqual([{ round: 'phishing/again-1', opensOn: '2026-11-20', dueOn: '2026-11-27', isMoved: false }])
})

test('nothing of what each has from their own first day, of what is withdrawn or unknown', () => {
  expect(listMovableRounds(sampleState(), 'ethics-standard', TODAY)).toEqual([])
  expect(listMovableRounds(sampleState(requirementPublication(YEARLY), withdrawalOf(YEARLY)), 'risk-review', TODAY)).toEqual([])
  expect(listMovableRounds(sampleState(), 'unknown', TODAY)).toEqual([])
})

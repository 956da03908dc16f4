import { Fact } from '../../../core/facts/fact'
import { decideRoundMove, previewRoundMove, type RoundMoveDraft } from '../../../core/publishing/decide-round-move'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { requirementPublication, roundMove, YEARLY } from '../../sample/sample-rules'
import { PUBLISHER } from './publisher'

const SOON = { ...YEARLY, schedule: { kind: 'calendar' as const, every: 'year' as const, month: 12, day: 1, leadDays: 30 } }
const PUBLISHED = requirementPublication(SOON, { effectiveOn: '2026-10-01' })
const decide = (changes: Partial<RoundMoveDraft> = {}, state = sampleState(PUBLISHED)) =>
  decideRoundMove(state, { requirementId: 'risk-review', round: '2026', dueOn: '2026-12-15', reason: 'Jul', ...changes }, PUBLISHER, NOW)

test('a round is moved for everybody, and once more', () => {
  const decision = decide()
  if (decision.outcome !== 'move') throw new Error('not moved')
  expect(decision.move).toMatchObject({ requirementId: 'risk-review', round: '2026', step: 0, dueOn: '2026-12-15', reason: 'Jul' })
  expect(Fact.parse(decision.move)).toEqual(decision.move)
  expect(decide({ dueOn: '2026-12-20' }, sampleState(PUBLISHED, roundMove(SOON, '2026', '2026-12-15')))).toMatchObject({ move: { step: 1 } })
})

test.each<[string, Partial<RoundMoveDraft>, string]>([
  ['into the past', { dueOn: '2026-11-20' }, 'effective-before-today'],
  ['to the day it has', { dueOn: '2026-12-01' }, 'unchanged'],
  ['to before it opens', { round: '2027', dueOn: '2026-11-25' }, 'due-before-open'],
])('a round is not moved %s', (_, changes, problem) => expect(decide(changes)).toEqual({ outcome: 'not-ready', problems: [{ path: 'dueOn', problem }] }))

test('a round that is nobody’s is not found', () => {
  expect(decide({ round: 'p-employee-1' })).toEqual({ outcome: 'not-found' })
  expect(decide({ requirementId: 'unknown' })).toEqual({ outcome: 'not-found' })
})

test('the preview counts the tasks whose day changes', () => {
  const state = sampleState(PUBLISHED)
  expect(previewRoundMove(state, roundMove(SOON, '2026', '2026-12-15'), TODAY)).toEqual({ open: 1, upcoming: 0, byUnit: [{ unitId: 'u-education', name: 'Oppvekst', open: 1, upcoming: 0 }] })
  expect(previewRoundMove(state, roundMove(SOON, '2027', '2027-12-15'), TODAY)).toMatchObject({ open: 0, upcoming: 1 })
  expect(previewRoundMove(state, roundMove(SOON, '2030', '2030-12-15'), TODAY)).toMatchObject({ open: 0, upcoming: 0 })
})

import { listAgenda, reviewFigures } from '../../../core/wheel/review'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { NOW, sampleState, TODAY } from '../../sample/sample-log'
import { REVIEW_OF_KINDERGARTEN, SAFE_CLICK, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const kindergarten = { kind: 'unit', unitId: 'u-kindergarten' } as const

function reviewed() {
  const decision = decideSignOff(sampleState(...WHEEL_FACTS), { ...SAFE_CLICK, ...REVIEW_OF_KINDERGARTEN, answers: [], measures: [{ title: 'Bytte lås', dueOn: '2026-12-15' }] }, wheelSource('leader'), NOW)
  if (decision.outcome !== 'sign-off') throw new Error(decision.outcome)
  return decision.record
}

test('the figures are those of the unit with all below it, and grow with what is done', () => {
  const before = reviewFigures(sampleState(...WHEEL_FACTS), kindergarten, TODAY)
  const round = decideSignOff(sampleState(...WHEEL_FACTS), SAFE_CLICK, wheelSource('leader'), NOW)
  if (round.outcome !== 'sign-off') throw new Error(round.outcome)
  const after = reviewFigures(sampleState(...WHEEL_FACTS, round.record), kindergarten, TODAY)
  expect([before.activities, after.activities]).toEqual([{ done: 0, total: 2 }, { done: 1, total: 2 }])
  expect(after.signed).toEqual(before.signed)
  const above = reviewFigures(sampleState(...WHEEL_FACTS), { kind: 'unit', unitId: 'u-education' }, TODAY)
  expect(above.signed.total).toBe(before.signed.total + 1)
  expect(reviewFigures(sampleState(), { kind: 'unit', unitId: 'nowhere' }, TODAY)).toEqual({ signed: { done: 0, total: 0 }, trained: { done: 0, total: 0 }, activities: { done: 0, total: 0 }, overdue: 0 })
})

test('measures are the unit’s own, until well after they are done', () => {
  const record = reviewed()
  const state = sampleState(...WHEEL_FACTS, record)
  const [point] = listAgenda(state, kindergarten, TODAY)
  expect(point).toMatchObject({ title: 'Bytte lås', dueOn: '2026-12-15', standing: { state: 'open' } })
  expect(listAgenda(state, { kind: 'unit', unitId: 'u-education' }, TODAY)).toEqual([])
  const done = decideSignOff(state, { ...SAFE_CLICK, requirementId: 'measures', subject: `object/${point?.objectId ?? ''}`, round: 'once', answers: [{ kind: 'text', fieldId: 'result', text: 'Låsen er byttet' }] }, wheelSource('leader'), NOW)
  if (done.outcome !== 'sign-off') throw new Error(JSON.stringify(done))
  expect(listAgenda(sampleState(...WHEEL_FACTS, record, done.record), kindergarten, TODAY)[0]?.standing.state).toBe('fulfilled')
  expect(listAgenda(sampleState(...WHEEL_FACTS, record, done.record), kindergarten, '2027-08-01')).toEqual([])
})

import { sha256 } from '../../../bot/hashing'
import { decideDraw, isSameDraw, listDrawProblems } from '../../../core/control/decide-draw'
import { verifyDraw } from '../../../core/control/draw-sample'
import { NOW, sampleState } from '../../sample/sample-log'
import { CONTROLLER_OF_SAMPLE, REVIEW, reviewOf } from './sample-control'

const WISH = { checkId: 'autumn', title: 'Høsten', from: '2026-11-01', to: '2026-11-20', requirementIds: [], count: 2, dueOn: '2026-12-01' }
const state = sampleState(REVIEW, ...[1, 2, 3].map((index) => reviewOf(index)))
const SEED = new Uint8Array(16).fill(0xab)
const decide = (changed = {}) => decideDraw(state, sha256, SEED, { ...WISH, ...changed }, CONTROLLER_OF_SAMPLE, NOW)
const drawn = (changed = {}) => {
  const decision = decide(changed)
  if (decision.outcome !== 'decided') throw new Error('Nothing was drawn')
  return decision.fact
}

test('a draw says what it was drawn from, with its seed, so that it can be done again', () => {
  expect(drawn()).toMatchObject({ kind: 'spot-check-draw', seed: 'ab'.repeat(16), logNumber: state.logNumber, population: 3, actor: 'p-controller', dueOn: '2026-12-01' })
  expect(drawn().drawn).toHaveLength(2)
  expect(verifyDraw(state, sha256, drawn())).toBe('same')
})

test('more than there are is all there is; of units only theirs', () => {
  expect(drawn({ count: 50 }).drawn).toHaveLength(3)
  expect(drawn({ unitIds: ['u-education'] })).toMatchObject({ unitIds: ['u-education'], population: 3 })
  expect(drawn({ unitIds: [] })).not.toHaveProperty('unitIds')
})

test.each([
  [{ from: '2026-12-01', to: '2026-11-01' }, 'to', 'before-start'],
  [{ dueOn: '2026-11-20' }, 'dueOn', 'past'],
  [{ requirementIds: ['nothing'] }, 'requirementIds.0', 'unknown'],
  [{ unitIds: ['u-x'] }, 'unitIds.0', 'unknown-unit'],
  [{ unitIds: ['u-nursery'] }, 'from', 'nothing-to-draw'],
])('%j is refused', (changed, path, problem) => expect(decide(changed)).toEqual({ outcome: 'not-ready', problems: [{ path, problem }] }))

test('what a preview asks is looked at alike', () => expect(listDrawProblems(state, { ...WISH, requirementIds: ['risk-review'] })).toEqual([]))

test('the echo of a click is told from another wish', () => {
  expect(isSameDraw(drawn(), WISH, CONTROLLER_OF_SAMPLE.oid)).toBe(true)
  expect(isSameDraw(drawn({ count: 50 }), { ...WISH, count: 50 }, CONTROLLER_OF_SAMPLE.oid)).toBe(true)
  expect(isSameDraw(drawn(), { ...WISH, count: 3 }, CONTROLLER_OF_SAMPLE.oid)).toBe(false)
  expect(isSameDraw(drawn(), { ...WISH, title: 'Våren' }, CONTROLLER_OF_SAMPLE.oid)).toBe(false)
  expect(isSameDraw(drawn(), WISH, '00000000-0000-4000-8000-000000000001')).toBe(false)
})

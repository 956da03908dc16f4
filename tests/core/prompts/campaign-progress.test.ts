import { countProgress, hasActed, isUnderWay } from '../../../core/prompts/campaign-progress'
import type { Delivery } from '../../../core/prompts/delivery'
import { PEOPLE, sampleState } from '../../sample/sample-log'
import { signatureBy } from '../../sample/sample-records'

const sentTo = (person: keyof typeof PEOPLE, changes: Partial<Delivery> = {}): Delivery => ({ personId: PEOPLE[person], day: '2026-11-20', kind: 'ask', campaignId: 'winter', asks: [], about: ['ethics-standard'], claimedAt: '2026-11-20T08:00:00.000Z', outcome: 'sent', ...changes })
const state = sampleState(signatureBy('employee', { recordedAt: '2026-11-20T09:00:00.000Z' }), signatureBy('colleague', { recordedAt: '2026-11-19T09:00:00.000Z' }))

test('acted is who has since recorded something it asked for', () => {
  expect(hasActed(state, sentTo('employee'))).toBe(true)
  expect(hasActed(state, sentTo('colleague'))).toBe(false)
  expect(hasActed(state, sentTo('employee', { about: ['privacy-security'] }))).toBe(false)
  expect(hasActed(state, sentTo('employee', { outcome: 'unreachable' }))).toBe(false)
})

test('everybody is counted once', () =>
  expect(countProgress(state, [sentTo('employee'), sentTo('colleague', { outcome: 'unknown' }), sentTo('leader', { outcome: 'unreachable', reason: 'blocked' }), sentTo('director', { outcome: 'refused', reason: 'MessageSizeTooBig' })])).toEqual({ sent: 2, delivered: 1, acted: 1, unknown: 1, unreachable: 1, refused: 1 }))

test('what was claimed a moment ago is on its way; what nobody settled in a minute is unknown', () => {
  const claimed = sentTo('employee', { outcome: 'unknown' })
  expect([isUnderWay(claimed, new Date('2026-11-20T08:00:59.000Z')), isUnderWay(claimed, new Date('2026-11-20T08:01:00.000Z')), isUnderWay({ ...claimed, settledAt: '2026-11-20T08:00:01.000Z' }, new Date('2026-11-20T08:00:30.000Z'))]).toEqual([true, false, false])
})

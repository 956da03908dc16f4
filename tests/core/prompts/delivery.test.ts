import { Delivery, mayHaveArrived } from '../../../core/prompts/delivery'

const DELIVERY: Delivery = { personId: 'p-1', day: '2026-11-23', kind: 'ask', asks: [{ key: 'k', rung: 0 }], about: ['ethics-standard'], claimedAt: '2026-11-23T08:00:00.000Z', outcome: 'sent' }

test('a delivery is remembered whole', () => expect(Delivery.parse(DELIVERY)).toEqual(DELIVERY))

test('what nobody knows of may have arrived; what was refused has not', () => expect((['sent', 'unknown', 'unreachable', 'refused'] as const).map((outcome) => mayHaveArrived({ outcome }))).toEqual([true, true, false, false]))

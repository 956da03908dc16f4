import { DeliveryWork } from '../../../bot/delivery/delivery-work'
import { oidOf } from '../../sample/sample-log'

const WORK = { batchId: 'b-1', day: '2026-11-23', deliveries: [{ personId: 'p-1', oid: oidOf('employee'), kind: 'ask', asks: [], about: [] }] }

test('what somebody else put into the queue is no work', () => {
  expect(DeliveryWork.safeParse(WORK).data).toEqual({ ...WORK, deliveries: [{ ...WORK.deliveries[0], isReminder: false }] })
  for (const other of [undefined, {}, { ...WORK, deliveries: [] }, { ...WORK, day: 'today' }, { ...WORK, deliveries: [{ ...WORK.deliveries[0], oid: 'me' }] }]) expect(DeliveryWork.safeParse(other).success).toBe(false)
})

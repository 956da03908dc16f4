import { ObligationView, RecordView } from '../../../core/api/views'

const KEY = 'a'.repeat(64)

test('an answer about what is owed or done says no more than it should', () => {
  const record = { recordKey: KEY, kind: 'signature', title: { nb: 'a', nn: 'a', en: 'a' }, documentVersion: '1.0', recordedAt: '2026-11-21T09:00:00.000Z', isVoid: false, verificationCode: '0000-0000-0000' }
  expect(RecordView.safeParse(record).success).toBe(true)
  expect(RecordView.safeParse({ ...record, actorOid: 'x' }).success).toBe(false)
  expect(RecordView.safeParse({ ...record, title: { nb: 'a', en: 'a' } }).success).toBe(false)
  expect(ObligationView.safeParse({}).success).toBe(false)
})

import { SampleHistoryError } from '../../../../infra/local/history/sample-history-error'

test('it says what could not have happened and what core decided', () => {
  const error = new SampleHistoryError('Signature of p-1', { outcome: 'not-yours' })
  expect(error.message).toBe('Signature of p-1 could not have happened in the sample history: {"outcome":"not-yours"}')
  expect(error.decision).toEqual({ outcome: 'not-yours' })
})

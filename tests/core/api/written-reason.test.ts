import { writtenReason } from '../../../core/api/written-reason'

test('takes a reason in one form, however it was typed, and none that says nothing', () => {
  expect(writtenReason.parse('  A\u030arlig gjennomgang ')).toBe('\u00c5rlig gjennomgang')
  expect(writtenReason.safeParse(' x  ').success).toBe(false)
  expect(writtenReason.safeParse('x'.repeat(501)).success).toBe(false)
})

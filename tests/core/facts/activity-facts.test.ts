import { SignOffRecord } from '../../../core/facts/activity-facts'
import { signOffOf } from '../../sample/sample-records'

test('a sign-off from before the wheel is still read', () => expect(SignOffRecord.safeParse(signOffOf()).success).toBe(true))

test('what needs no confirmation does not say so', () => {
  expect(SignOffRecord.safeParse({ ...signOffOf(), needsConfirmation: true }).success).toBe(true)
  expect(SignOffRecord.safeParse({ ...signOffOf(), needsConfirmation: false }).success).toBe(false)
})

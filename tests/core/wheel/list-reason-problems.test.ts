import { writtenReason } from '../../../core/api/written-reason'
import { listReasonProblems } from '../../../core/wheel/list-reason-problems'

test.each(['', '  ', ' a ', 'ab', 'abc', ' abc '])('“%s” is a reason here exactly when the API takes it', (reason) => {
  expect(listReasonProblems(reason).length === 0).toBe(writtenReason.safeParse(reason).success)
})

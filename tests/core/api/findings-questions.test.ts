import { findings, FindingView } from '../../../core/api/findings-questions'

const VIEW = { findingId: 'f', occurrence: 1, kind: 'row-differs', listName: 'Signatures', aboutKey: 'k', logNumber: 4, columns: ['Person'], isPlanted: false, detail: '', foundAt: '2026-11-21T09:00:00.000Z' }

test('a finding is told with the columns as people know them, and not with their codes', () => {
  expect(FindingView.safeParse(VIEW).success).toBe(true)
  expect(FindingView.safeParse({ ...VIEW, fields: ['PersonId'] }).success).toBe(false)
})

test('how far lists are behind is told only when they are', () => {
  const answer = { open: [VIEW], openCount: 1, gone: [], isChecking: false, logNumber: 4 }
  expect(findings.answer.safeParse(answer).success).toBe(true)
  expect(findings.answer.safeParse({ ...answer, behind: { waiting: 14, since: '2026-11-21T09:00:00.000Z', because: 'no-answer' } }).success).toBe(true)
})

import { compareRevisions } from '../../../core/control/compare-revisions'
import { INSPECTION } from './sample-control'

test('of the first revision only its findings are new', () => expect(compareRevisions(undefined, INSPECTION)).toEqual({ changed: [], findings: { added: 4, changed: 0, removed: 0 } }))

test('what became other is told part by part', () => {
  const [first, second, ...others] = INSPECTION.findings
  const findings = [...others, ...(first ? [{ ...first, dueOn: '2026-12-01' }] : []), { findingId: 'f5', findingClass: 'deviation' as const, text: 'Nytt', unitId: 'u-nursery' }]
  expect(second?.findingId).toBe('f2')
  expect(compareRevisions(INSPECTION, { ...INSPECTION, title: 'Vold', closedOn: '2026-11-20', findings })).toEqual({ changed: ['title', 'closedOn'], findings: { added: 1, changed: 1, removed: 1 } })
})

test('the same is nothing', () => expect(compareRevisions(INSPECTION, { ...INSPECTION })).toEqual({ changed: [], findings: { added: 0, changed: 0, removed: 0 } }))

import { exportInspections, inspections, saveInspection } from '../../../core/api/inspection-questions'
import { INSPECTION } from '../control/sample-control'

test('a year comes as text from an address', () => {
  expect(inspections.input.parse({ year: '2026' })).toEqual({ year: 2026 })
  expect(inspections.input.safeParse({ year: 'i fjor' }).success).toBe(false)
})

test.each([
  ['a link that is not https', { reportUrl: 'javascript:alert(1)' }],
  ['a day that does not exist', { heldOn: '2027-02-29' }],
  ['no unit', { unitIds: [] }],
  ['a title of nothing', { title: ' ' }],
  ['something it does not know', { surprise: 1 }],
])('an inspection with %s is refused', (_, changed) => expect(saveInspection.input.safeParse({ inspection: { ...INSPECTION, ...changed }, revision: 1 }).success).toBe(false))

test('a new finding has no id yet', () => expect(saveInspection.input.safeParse({ inspection: { ...INSPECTION, findings: [{ findingClass: 'order', text: 'x', unitId: 'u' }] }, revision: 1 }).success).toBe(true))

test('a file is of one of two kinds', () => expect(exportInspections.input.safeParse({ format: 'pdf', language: 'nb' }).success).toBe(false))

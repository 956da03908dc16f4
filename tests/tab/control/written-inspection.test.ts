import { listMissing, newFinding, newInspection, toWritten } from '../../../tab/control/written-inspection'

const FULL = { ...newInspection('i-1'), by: 'A', title: 'T', heldOn: '2025-01-01', unitIds: ['u-1'] }

test('empty days and links are left out of what is sent', () => {
  const written = toWritten({ ...FULL, findings: [{ ...newFinding('k', ['u-1']), text: 'x' }] })
  expect(written).toEqual({ inspectionId: 'i-1', inspectionKind: 'supervision', by: 'A', title: 'T', heldOn: '2025-01-01', unitIds: ['u-1'], summary: '', findings: [{ findingClass: 'order', text: 'x', unitId: 'u-1' }] })
  expect(toWritten({ ...FULL, reportUrl: ' https://a.test ', closedOn: '2025-02-01' })).toMatchObject({ reportUrl: 'https://a.test', closedOn: '2025-02-01' })
})

test('what is missing is told field by field', () => {
  expect(listMissing(newInspection('i-1')).map(({ path }) => path)).toEqual(['by', 'title', 'heldOn', 'unitIds'])
  expect(listMissing({ ...FULL, findings: [newFinding('k', [])] })).toEqual([{ path: 'findings.0.text', problem: 'missing' }, { path: 'findings.0.unitId', problem: 'missing' }])
  expect(listMissing({ ...FULL, reportUrl: 'http://a.test' })).toEqual([{ path: 'reportUrl', problem: 'not-a-link' }])
  expect(listMissing(FULL)).toEqual([])
})

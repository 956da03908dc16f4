import { Inspection, SpotCheckDraw } from '../../../core/facts/control-facts'

const inspection = { inspectionId: 'tilsyn-1', inspectionKind: 'supervision', by: 'Arbeidstilsynet', title: 'Tilsyn', heldOn: '2026-10-05', unitIds: ['u-1'], summary: '', findings: [] }

test('an inspection concerns at least one unit, and links only over https', () => {
  expect(Inspection.safeParse(inspection).success).toBe(true)
  for (const wrong of [{ unitIds: [] }, { reportUrl: 'http://tilsyn.test/' }, { reportUrl: 'javascript:alert(1)' }, { inspectionId: 'a:b' }, { heldOn: '2026-02-30' }]) expect(Inspection.safeParse({ ...inspection, ...wrong }).success).toBe(false)
})

test('a finding’s id cannot take the place of another object’s', () => {
  const finding = { findingClass: 'order', text: 'Rett opp', unitId: 'u-1' }
  expect(['1', 'a-2'].map((findingId) => Inspection.safeParse({ ...inspection, findings: [{ ...finding, findingId }] }).success)).toEqual([true, true])
  expect(['1:2', '', 'A', 'x'.repeat(11)].map((findingId) => Inspection.safeParse({ ...inspection, findings: [{ ...finding, findingId }] }).success)).toEqual([false, false, false, false])
})

test('a draw names its seed whole', () => expect(SpotCheckDraw.shape.seed.safeParse('a'.repeat(31)).success).toBe(false))

import { countInspections, countInspectionsBy, selectInspections, selectWithin } from '../../../core/control/count-inspections'
import { listInspections } from '../../../core/control/inspection-state'
import { sampleState, TODAY } from '../../sample/sample-log'
import { INSPECTION, inspectionFact, signOffOf } from './sample-control'

const fire = inspectionFact({ inspectionId: 'i-fire', by: 'Brannvesenet', title: 'Rømning', heldOn: '2025-09-21', unitIds: ['u-top'], findings: [] })
const state = sampleState(inspectionFact(), fire, signOffOf())
const all = listInspections(state, TODAY)
const idsWithin = (...unitIds: string[]) => selectWithin(state.organisation, all, unitIds, TODAY).map(({ inspection, findings }) => [inspection.inspectionId, findings.length])

test('findings are counted by class, with what is closed and what is overdue', () =>
  expect(countInspections(all)).toEqual({
    inspections: 2,
    closed: 1,
    findings: { order: { found: 2, closed: 1, overdue: 0 }, deviation: { found: 0, closed: 0, overdue: 0 }, observation: { found: 1, closed: 0, overdue: 0 }, improvement: { found: 1, closed: 1, overdue: 0 } },
  }))

test('the figures of the parts come to those of the whole, whatever it is parted by', () => {
  for (const group of ['year', 'inspectionKind', 'by'] as const) {
    const parts = countInspectionsBy(all, group)
    expect(parts.reduce((sum, { figures }) => sum + figures.inspections, 0)).toBe(2)
    expect(parts.reduce((sum, { figures }) => sum + figures.findings.order.found, 0)).toBe(2)
  }
  expect(countInspectionsBy(all, 'year').map(({ key }) => key)).toEqual(['2025', '2026'])
})

test('it can be seen by year, kind, authority and state', () => {
  expect(selectInspections(all, { year: 2025 }).map(({ inspection }) => inspection.inspectionId)).toEqual(['i-fire'])
  expect(selectInspections(all, { by: 'Arbeidstilsynet', inspectionKind: 'supervision' })).toHaveLength(1)
  expect(selectInspections(all, { state: 'closed' })).toHaveLength(1)
  expect(selectInspections(all, { inspectionKind: 'certification' })).toEqual([])
  expect(selectInspections(all, {})).toHaveLength(2)
})

test('within a unit it is what concerns it or anything below, of the findings only those', () => {
  expect(idsWithin('u-top')).toEqual([['i-labour', 4], ['i-fire', 0]])
  expect(idsWithin('u-education')).toEqual([['i-labour', 4]])
  expect(idsWithin('u-nursery')).toEqual([['i-labour', 1]])
  expect(idsWithin()).toEqual([])
  expect(selectWithin(state.organisation, all, undefined, TODAY)).toEqual(all)
})

test('a unit that is closed since lies where it lay when the inspection was held', () => {
  const { v, tenantId, appVersion, recordedAt } = inspectionFact()
  const closing = { kind: 'organisation' as const, v, tenantId, appVersion, recordedAt, source: 'manual' as const, observedOn: '2026-11-10', importId: 'c', part: 0, changes: [{ change: 'unit' as const, unitId: 'u-old', parentId: 'u-education', name: 'Gamle', level: 'workplace' as const, effectiveOn: '2020-01-01', endsOn: '2026-10-01' }] }
  const closed = sampleState(closing, inspectionFact({ unitIds: ['u-old'], findings: INSPECTION.findings.slice(3).map((finding) => ({ ...finding, unitId: 'u-old' })) }))
  expect(selectWithin(closed.organisation, listInspections(closed, TODAY), ['u-education'], TODAY)).toHaveLength(1)
})

import { decideInspection, WrittenInspection, type InspectionWish } from '../../../core/control/decide-inspection'
import type { Fact } from '../../../core/facts/fact'
import { NOW, sampleState } from '../../sample/sample-log'
import { CONTROLLER_OF_SAMPLE, INSPECTION, inspectionFact, signOffOf } from './sample-control'

const decide = (facts: Fact[], changed: Partial<WrittenInspection> = {}, revision = 1) =>
  decideInspection(sampleState(...facts), { inspection: { ...written, ...changed }, revision, source: 'entered' } satisfies InspectionWish, CONTROLLER_OF_SAMPLE, NOW)
const written: WrittenInspection = { ...INSPECTION, findings: INSPECTION.findings.map(({ findingId: _, ...finding }) => finding) }
const problemsOf = (decision: ReturnType<typeof decide>) => (decision.outcome === 'not-ready' ? decision.problems : decision.outcome)
const idsOf = (decision: ReturnType<typeof decide>) => (decision.outcome === 'decided' ? decision.fact.inspection.findings.map(({ findingId }) => findingId) : [])

describe('an inspection that is entered', () => {
  it('becomes revision 1, its findings named in order', () => {
    const decision = decide([])
    expect(decision).toMatchObject({ outcome: 'decided', fact: { kind: 'inspection', revision: 1, source: 'entered', actor: 'p-controller', inspection: INSPECTION } })
    expect(idsOf(decision)).toEqual(['f1', 'f2', 'f3', 'f4'])
  })

  it('is written as people mean it: without spaces around, in one form', () => {
    expect(WrittenInspection.parse({ ...written, title: '  Fra\u030A  ' }).title).toBe('Frå')
    expect(WrittenInspection.safeParse({ ...written, title: '   ' }).success).toBe(false)
    expect(WrittenInspection.safeParse({ ...written, heldOn: '2026-02-29' }).success).toBe(false)
    expect(WrittenInspection.safeParse({ ...written, findings: Array.from({ length: 41 }, () => written.findings[0]) }).success).toBe(false)
  })

  it.each<[string, Partial<WrittenInspection>, string, string]>([
    ['a unit that is unknown', { unitIds: ['u-nowhere'] }, 'unitIds.0', 'unknown-unit'],
    ['a unit twice', { unitIds: ['u-nursery', 'u-nursery'] }, 'unitIds.1', 'unit-twice'],
    ['a closing before it was held', { closedOn: '2026-08-17' }, 'closedOn', 'before-held'],
    ['a closing that has not come', { closedOn: '2026-11-22' }, 'closedOn', 'in-future'],
    ['a finding of an unknown unit', { findings: [{ findingClass: 'order', text: 'x', unitId: 'u-x' }] }, 'findings.0.unitId', 'unknown-unit'],
    ['a deadline before it was held', { findings: [{ findingClass: 'order', text: 'x', unitId: 'u-nursery', dueOn: '2026-08-01' }] }, 'findings.0.dueOn', 'before-held'],
    ['a finding closed before it was held', { findings: [{ findingClass: 'order', text: 'x', unitId: 'u-nursery', closedOn: '2026-08-01' }] }, 'findings.0.closedOn', 'before-held'],
    ['a finding closed in the future', { findings: [{ findingClass: 'order', text: 'x', unitId: 'u-nursery', closedOn: '2027-08-01' }] }, 'findings.0.closedOn', 'in-future'],
    ['a finding with an id that nobody gave', { findings: [{ findingId: 'f9', findingClass: 'order', text: 'x', unitId: 'u-nursery' }] }, 'findings.0.findingId', 'unknown-finding'],
  ])('is refused with %s', (_, changed, path, problem) => expect(problemsOf(decide([], changed))).toEqual([{ path, problem }]))

  it('may name a unit that is closed, but not have it owe something', () => {
    const closed: Fact = { ...(inspectionFactOfOrganisation()), changes: [{ change: 'unit', unitId: 'u-old', parentId: 'u-education', name: 'Gamle', level: 'workplace', effectiveOn: '2020-01-01', endsOn: '2026-10-01' }] }
    const finding = { findingClass: 'order' as const, text: 'x', unitId: 'u-old', dueOn: '2027-01-01' }
    expect(problemsOf(decide([closed], { unitIds: ['u-old'], findings: [{ ...finding, closedOn: '2026-09-01' }] }))).toBe('decided')
    expect(problemsOf(decide([closed], { unitIds: ['u-old'], findings: [finding] }))).toEqual([{ path: 'findings.0.unitId', problem: 'unit-closed' }])
  })
})

describe('a revision', () => {
  it('must be the next', () => {
    expect(decide([inspectionFact()], {}, 3).outcome).toBe('out-of-date')
    expect(decide([], {}, 2).outcome).toBe('out-of-date')
  })

  it('keeps the ids of its findings, and never gives one twice', () => {
    const [first, , third] = INSPECTION.findings
    const without = decide([inspectionFact()], { findings: first ? [first] : [] }, 2)
    expect(idsOf(without)).toEqual(['f1'])
    const facts = [inspectionFact(), ...(without.outcome === 'decided' ? [without.fact] : [])]
    expect(idsOf(decide(facts, { findings: [...(first ? [first] : []), { findingClass: 'order', text: 'Ny', unitId: 'u-nursery' }] }, 3))).toEqual(['f1', 'f5'])
    expect(problemsOf(decide(facts, { findings: third ? [third] : [] }, 3))).toContainEqual({ path: 'findings.0.findingId', problem: 'unknown-finding' })
  })

  it('cannot have one finding twice', () => {
    const [first] = INSPECTION.findings
    expect(problemsOf(decide([inspectionFact()], { findings: first ? [first, first] : [] }, 2))).toEqual([{ path: 'findings.1.findingId', problem: 'finding-twice' }])
  })

  it('cannot take away what was signed off, nor its day', () => {
    const [first, ...others] = INSPECTION.findings
    const facts = [inspectionFact(), signOffOf()]
    expect(problemsOf(decide(facts, { findings: others }, 2))).toEqual([{ path: 'findings', problem: 'signed-off' }])
    const { dueOn: _, ...undated } = { ...first, ...INSPECTION.findings[0] } as (typeof INSPECTION.findings)[number]
    expect(problemsOf(decide(facts, { findings: [undated, ...others] }, 2))).toEqual([{ path: 'findings.0.dueOn', problem: 'signed-off' }])
  })

  it('that closes the whole closes what is open in it, and leaves what was signed off as it was', () => {
    const decision = decide([inspectionFact(), signOffOf()], { findings: INSPECTION.findings, closedOn: '2026-11-20' }, 2)
    expect(decision.outcome === 'decided' && decision.fact.inspection.findings.map(({ closedOn }) => closedOn)).toEqual([undefined, '2026-11-20', '2026-11-20', '2026-10-01'])
  })

  it('sent twice is decided the same twice', () => {
    const once = decide([inspectionFact()], { findings: INSPECTION.findings, title: 'Vold' }, 2)
    const facts = [inspectionFact(), ...(once.outcome === 'decided' ? [once.fact] : [])]
    expect(decide(facts, { findings: INSPECTION.findings, title: 'Vold' }, 2)).toEqual(once)
  })
})

function inspectionFactOfOrganisation() {
  const { v, tenantId, appVersion, recordedAt } = inspectionFact()
  return { kind: 'organisation' as const, v, tenantId, appVersion, recordedAt, source: 'manual' as const, observedOn: '2026-11-10', importId: 'closed', part: 0 }
}

import type { Inspection, InspectionFact } from '../../../core/facts/control-facts'
import type { Fact } from '../../../core/facts/fact'
import { factKey } from '../../../core/facts/fact-key'
import { measureId, orderId } from '../../../core/facts/apply-objects'
import { listStandingsAbout } from '../../../core/obligations/standing'
import { decideSignOff } from '../../../core/wheel/decide-sign-off'
import { listTasks } from '../../../core/wheel/list-tasks'
import { sha256 } from '../../../bot/hashing'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY } from '../../sample/sample-log'
import { requirementPublication } from '../../sample/sample-rules'
import { MEASURES } from '../../../core/obligations/own-dates'
import { organisationFact, REVIEW_OF_KINDERGARTEN, SAFE_CLICK, WHEEL_FACTS, wheelSource } from '../../sample/sample-wheel'

const INSPECTION: Inspection = {
  inspectionId: 'arbeidstilsynet-1',
  inspectionKind: 'supervision',
  by: 'Arbeidstilsynet',
  title: 'Tilsyn med arbeidsmiljøet',
  heldOn: '2026-10-05',
  unitIds: ['u-kindergarten'],
  summary: '',
  findings: [
    { findingId: '1', findingClass: 'order', text: 'Kartlegg vold og trusler', unitId: 'u-kindergarten', dueOn: '2026-12-15' },
    { findingId: '2', findingClass: 'observation', text: 'God rutine for opplæring', unitId: 'u-kindergarten' },
  ],
}
const revision = (number: number, changes: Partial<Inspection> = {}): InspectionFact => ({
  kind: 'inspection', v: 1, tenantId: TENANT_ID, appVersion: '0.1.0', recordedAt: '2026-11-20T08:00:00.000Z', actor: 'p-controller', actorOid: oidOf('guest'), revision: number, source: 'entered', inspection: { ...INSPECTION, ...changes },
})
const ordersAfter = (...facts: Fact[]) => listStandingsAbout(sampleState(...facts), { kind: 'object', objectId: orderId('arbeidstilsynet-1', '1') }, TODAY).map(({ state, obligation }) => `${state} ${obligation.dueOn}`)

function review(): Fact {
  const decision = decideSignOff(sampleState(...WHEEL_FACTS), { ...SAFE_CLICK, ...REVIEW_OF_KINDERGARTEN, answers: [], measures: [{ title: 'Bytte lås', ownerId: PEOPLE.colleague, dueOn: '2026-12-15' }, { title: 'Nytt gjerde', dueOn: '2027-03-01' }] }, wheelSource('leader'), NOW)
  if (decision.outcome !== 'sign-off') throw new Error(decision.outcome)
  return decision.record
}
const voidingOf = (record: Fact): Fact => {
  if (record.kind !== 'sign-off') throw new Error(record.kind)
  const { subject, requirementId, round, majorVersion, step, tenantId, appVersion, actor, actorOid } = record
  return { kind: 'voiding', v: 1, tenantId, appVersion, recordedAt: '2026-11-21T09:30:00.000Z', subject, actor, actorOid, requirementId, round, majorVersion, step, voids: factKey(sha256, record), reason: 'Feil enhet', channel: 'tab' }
}

describe('what a review decides', () => {
  test('is owed by its day, by its owner or the unit’s leader', () => {
    const state = sampleState(...WHEEL_FACTS, review())
    const named = (personId: string) => listTasks(state, personId, '2026-12-20').flatMap(({ standing }) => (standing.obligation.requirement.requirementId === 'measures' ? [`${standing.state} ${standing.obligation.dueOn}`] : []))
    expect(named(PEOPLE.colleague)).toEqual(['overdue 2026-12-15'])
    expect(named(PEOPLE.leader)).toEqual(['open 2027-03-01'])
  })

  test('is nobody’s any more when the review is declared void', () => {
    const record = review()
    const state = sampleState(...WHEEL_FACTS, record, voidingOf(record))
    const standings = listStandingsAbout(state, { kind: 'object', objectId: measureId(factKey(sha256, record), 0) }, '2026-12-20')
    expect(standings.map(({ state: now }) => now).filter((now) => now !== 'excluded')).toEqual([])
  })

  test('comes with its rule, unless a controller has published one', () => {
    const own = requirementPublication({ ...MEASURES, minutes: 5 })
    expect(sampleState(...WHEEL_FACTS, review()).requirements.get('measures')).toHaveLength(1)
    const [kept, ...more] = sampleState(...WHEEL_FACTS, own, review()).requirements.get('measures') ?? []
    expect([kept?.requirement.minutes, more]).toEqual([5, []])
  })

  test('is left alone by a file of HR that knows only its own objects', () => {
    const record = review()
    const imported = organisationFact('import', { change: 'object', objectId: 'k-1', objectKind: 'contract', unitId: 'u-kindergarten', title: 'Renhold', effectiveOn: '2026-01-01' })
    expect(sampleState(...WHEEL_FACTS, record, imported).organisation.objects.get(measureId(factKey(sha256, record), 0))?.at(-1)?.endsOn).toBeUndefined()
  })
})

describe('what an inspection orders', () => {
  test('is owed by its unit from then on; what has no date is only told', () => {
    expect(ordersAfter(revision(1))).toEqual(['open 2026-12-15'])
    expect(listTasks(sampleState(revision(1)), PEOPLE.leader, TODAY)).toMatchObject([{ standing: { obligation: { requirement: { requirementId: 'orders' } } } }])
    expect(sampleState(revision(1)).organisation.objects.size).toBe(1)
  })

  test('follows its revisions: another date, closed, or gone from the register', () => {
    const moved = revision(2, { findings: [{ ...INSPECTION.findings[0], dueOn: '2027-01-31' } as Inspection['findings'][number]] })
    expect(ordersAfter(revision(1), moved)).toEqual(['open 2027-01-31'])
    const closed = revision(2, { findings: [{ ...INSPECTION.findings[0], closedOn: '2026-11-19' } as Inspection['findings'][number]] })
    expect(ordersAfter(revision(1), closed)).toEqual(['excluded 2026-12-15'])
    expect(ordersAfter(revision(1), { ...revision(2, { findings: [] }), recordedAt: '2026-11-21T08:00:00.000Z' })).toEqual(['excluded 2026-12-15'])
  })
})

import { judgeInspection, listInspections, subjectOfOrder } from '../../../core/control/inspection-state'
import { listStandingsAbout } from '../../../core/obligations/standing'
import { parseSubject } from '../../../core/obligations/subject'
import type { Fact } from '../../../core/facts/fact'
import { sampleState, TODAY } from '../../sample/sample-log'
import { confirmationOf, INSPECTION, inspectionFact, signOffOf, voidingOf } from './sample-control'

const judge = (facts: Fact[], on = TODAY) => {
  const state = sampleState(...facts)
  return judgeInspection(state, state.inspections.get('i-labour'), on)
}
const statesOf = (facts: Fact[], on = TODAY) => judge(facts, on)?.findings.map(({ state }) => state)

describe('a finding', () => {
  it('is overdue once its day has passed, open before and closed by a day in the register', () => expect(statesOf([inspectionFact()])).toEqual(['overdue', 'open', 'open', 'closed']))

  it('is closed by the sign-off of its order, on the day it was done', () => {
    const [first] = judge([inspectionFact(), signOffOf()])?.findings ?? []
    expect(first).toMatchObject({ state: 'closed', closedOn: '2026-11-12', isSignedOff: true })
  })

  it('opens again when the sign-off is declared void', () => expect(statesOf([inspectionFact(), signOffOf(), voidingOf(signOffOf())])?.[0]).toBe('overdue'))

  it('is not closed by what still waits for the leader’s confirmation', () => {
    const record = signOffOf({ needsConfirmation: true, as: 'delegate' })
    expect(statesOf([inspectionFact(), record])?.[0]).toBe('overdue')
    expect(statesOf([inspectionFact(), record, confirmationOf(record)])?.[0]).toBe('closed')
  })

  it('is owed by its unit as long as it is open', () => {
    const state = sampleState(inspectionFact())
    const subject = parseSubject(subjectOfOrder('i-labour', 'f1'))
    expect(subject.kind !== 'person' && listStandingsAbout(state, subject, TODAY)).toMatchObject([{ state: 'overdue', obligation: { requirement: { requirementId: 'orders' }, round: 'once', dueOn: '2026-11-15' } }])
  })

  it('says of a past day what was known then', () => expect(statesOf([inspectionFact(), signOffOf()], '2026-11-13')?.[0]).toBe('open'))
})

describe('an inspection', () => {
  it('is overdue with one finding that is, else open', () => {
    expect(judge([inspectionFact()])?.state).toBe('overdue')
    expect(judge([inspectionFact()], '2026-11-12')?.state).toBe('open')
  })

  it('is closed when all its findings are, on the day of the last', () => {
    const findings = INSPECTION.findings.map((finding, index) => ({ ...finding, closedOn: `2026-10-0${index + 1}` }))
    expect(judge([inspectionFact({ findings })])).toMatchObject({ state: 'closed', closedOn: '2026-10-04' })
  })

  it('without findings is closed once it was held, and announced before', () => {
    expect(judge([inspectionFact({ findings: [] })])).toMatchObject({ state: 'closed', closedOn: '2026-08-18' })
    expect(judge([inspectionFact({ findings: [], heldOn: '2026-12-24' })])?.state).toBe('announced')
  })

  it('is as its latest revision of the day says, and nothing before its first', () => {
    const facts = [inspectionFact(), inspectionFact({ title: 'Vold' }, 2, '2026-11-15T08:00:00.000Z')]
    expect([judge(facts)?.inspection.title, judge(facts, '2026-11-14')?.inspection.title, judge(facts, '2026-11-01')]).toEqual(['Vold', 'Vold og trusler', undefined])
  })
})

test('the register has the latest held first', () => {
  const other = inspectionFact({ inspectionId: 'i-fire', heldOn: '2026-09-21' })
  expect(listInspections(sampleState(inspectionFact(), other), TODAY).map(({ inspection }) => inspection.inspectionId)).toEqual(['i-fire', 'i-labour'])
})

import { Fact } from '../../../core/facts/fact'
import { decideExemption, listExemptions, type ExemptionWish } from '../../../core/training/decide-exemption'
import { listLearnStandings } from '../../../core/training/decide-completion'
import { NOW, oidOf, PEOPLE, sampleState, TENANT_ID, TODAY, type SamplePerson } from '../../sample/sample-log'
import { exemptionOf, lessonPublication, PROGRAMME, requirementPublication } from '../../sample/sample-rules'

const rules: Fact[] = [lessonPublication('phishing'), lessonPublication('passwords'), requirementPublication(PROGRAMME)]
const wish: ExemptionWish = { personId: PEOPLE.employee, requirementId: PROGRAMME.requirementId, exempts: true, reasonCode: 'equivalent-elsewhere', reason: 'Har kurset fra før' }

function decide(changes: Partial<ExemptionWish> = {}, by: SamplePerson | 'guest' = 'leader', ...further: Fact[]) {
  return decideExemption(sampleState(...rules, ...further), { ...wish, ...changes }, { oid: oidOf(by), tenantId: TENANT_ID, appVersion: '0.1.0' }, NOW)
}
const given = exemptionOf('employee', PROGRAMME)

test('the leader exempts somebody of the own unit, with the reason', () => {
  const decision = decide()
  expect(decision).toMatchObject({ outcome: 'decide', exemption: { subject: PEOPLE.employee, actor: PEOPLE.leader, step: 0, exempts: true, reasonCode: 'equivalent-elsewhere' } })
  if (decision.outcome === 'decide') expect(Fact.parse(decision.exemption)).toEqual(decision.exemption)
})

test('and ends it again: it is owed as before', () => {
  const ended = decide({ exempts: false, reasonCode: 'other', reason: 'Kurset var et annet' }, 'leader', given)
  expect(ended).toMatchObject({ outcome: 'decide', exemption: { step: 1, exempts: false } })
  if (ended.outcome !== 'decide') return
  const statesAfter = (...facts: Fact[]) => {
    const state = sampleState(...rules, ...facts)
    return listLearnStandings(state, state.organisation.people.get(PEOPLE.employee)!, TODAY).map((standing) => standing.state)
  }
  expect(statesAfter(given)).toEqual(['excluded', 'excluded'])
  expect(statesAfter(given, ended.exemption)).toEqual(['due-soon', 'due-soon'])
  expect(decide({}, 'leader', given, ended.exemption)).toMatchObject({ outcome: 'decide', exemption: { step: 2 } })
})

test('told twice it is so already, and what was never given cannot end', () => {
  expect(decide({}, 'leader', given)).toMatchObject({ outcome: 'already-so', by: { step: 0 } })
  expect(decide({ exempts: false })).toEqual({ outcome: 'already-so', by: undefined })
})

test('there is an exemption only from what somebody owes', () => expect(decide({ requirementId: 'leader-course' })).toEqual({ outcome: 'not-owed' }))

test('of several requirements each has its own', () =>
  expect(listExemptions({ exemptions: new Map([[PEOPLE.employee, [given, exemptionOf('employee', { requirementId: 'other' })]]]) }, PEOPLE.employee, 'other')).toHaveLength(1))

test.each([
  ['a colleague', PEOPLE.employee, 'colleague'],
  ['the director above', PEOPLE.employee, 'director'],
  ['oneself', PEOPLE.leader, 'leader'],
] as const)('is not for %s', (_, personId, by) => expect(decide({ personId }, by)).toEqual({ outcome: 'not-your-unit' }))

test('a guest is refused', () => expect(decide({}, 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' }))

import { codeOfCallerProblem, identifyCaller, requirePerson } from '../../../bot/api/caller'
import { oidOf, PEOPLE, sampleState, TODAY } from '../../sample/sample-log'

const state = sampleState()
const capacitiesOf = (oid: string, ...roles: 'Controller'[]) => {
  const admission = identifyCaller(state, { oid, roles }, TODAY)
  return admission.outcome === 'known' ? [...admission.caller.capacities] : admission.code
}

describe('who asks', () => {
  it('is an employee, a leader when leading something today, and what the token’s roles say', () => {
    expect(capacitiesOf(oidOf('employee'))).toEqual(['employee'])
    expect(capacitiesOf(oidOf('leader'), 'Controller')).toEqual(['employee', 'leader', 'Controller'])
  })

  it('is nobody without a role when outside the organisation, and only the role with one', () => {
    expect(capacitiesOf(oidOf('guest'))).toBe('guest')
    expect(capacitiesOf(oidOf('guest'), 'Controller')).toEqual(['Controller'])
  })

  it('is refused after leaving, before beginning and with a disabled account, whatever the token says', () => {
    expect(capacitiesOf(oidOf('leaver'))).toBe('left')
    expect(capacitiesOf(oidOf('leaver'), 'Controller')).toBe('left')
    expect(capacitiesOf(oidOf('disabled'), 'Controller')).toBe('disabled')
    expect(identifyCaller(state, { oid: oidOf('newcomer'), roles: ['Controller'] }, '2026-11-15')).toMatchObject({ outcome: 'refused' })
  })

  it('is told in the words of the tab why not', () => {
    expect((['unknown', 'disabled', 'not-begun', 'left'] as const).map(codeOfCallerProblem)).toEqual(['guest', 'disabled', 'not-begun', 'left'])
  })

  it('is a person only when of the organisation', () => {
    const [inside, outside] = [oidOf('employee'), oidOf('guest')].map((oid) => identifyCaller(state, { oid, roles: ['Controller'] }, TODAY))
    if (inside?.outcome !== 'known' || outside?.outcome !== 'known') throw new Error('both have a role')
    expect(requirePerson(inside.caller).personId).toBe(PEOPLE.employee)
    expect(() => requirePerson(outside.caller)).toThrow()
  })
})

import { applyOrganisationChange } from '../../../core/organisation/organisation'
import type { OrganisationChange } from '../../../core/organisation/organisation-change'
import { findCaller } from '../../../core/signing/caller'
import { oidOf, PEOPLE, sampleState, TODAY } from '../../sample/sample-log'

function callerWith(oid: string, day = TODAY, ...changes: OrganisationChange[]) {
  const state = sampleState()
  for (const change of changes) applyOrganisationChange(state.organisation, change)
  return findCaller(state, oid, day)
}
const account = (oid: string, effectiveOn: string, enabled = true): OrganisationChange => {
  return { change: 'account', personId: PEOPLE.employee, oid, enabled, effectiveOn }
}

test('an employee is the person behind the object id, with the employment of the day', () =>
  expect(callerWith(oidOf('employee'))).toMatchObject({
    outcome: 'employee',
    person: { personId: PEOPLE.employee },
    spell: { spellId: 'p-employee-1' },
  }))

test('hired-in people, leaders and people on leave are callers too', () => {
  for (const name of ['hiredIn', 'leader', 'onLeave'] as const) expect(callerWith(oidOf(name)).outcome).toBe('employee')
})

test.each([
  ['a guest of the tenant', oidOf('guest'), TODAY, 'unknown'],
  ['an object id nobody has', '99999999-9999-4999-8999-999999999999', TODAY, 'unknown'],
  ['nothing at all', '', TODAY, 'unknown'],
  ['a disabled account', oidOf('disabled'), TODAY, 'disabled'],
  ['somebody who has left', oidOf('leaver'), TODAY, 'left'],
  ['somebody the day after the last day of work', oidOf('leaver'), '2026-11-01', 'left'],
])('%s is refused', (_, oid, day, problem) => expect(callerWith(oid, day)).toEqual({ outcome: 'refused', problem }))

test('whoever has left is told so, though the account was closed too', () =>
  expect(callerWith(oidOf('leaver'), TODAY, { change: 'account', personId: PEOPLE.leaver, oid: oidOf('leaver'), enabled: false, effectiveOn: '2026-11-01' })).toEqual({ outcome: 'refused', problem: 'left' }))

test('the last day of work is still one', () => expect(callerWith(oidOf('leaver'), '2026-10-31').outcome).toBe('employee'))

test('an account made before the first day of work does not begin it', () => {
  const early: OrganisationChange = { change: 'account', personId: PEOPLE.newcomer, oid: oidOf('newcomer'), enabled: true, effectiveOn: '2026-11-01' }
  expect(callerWith(oidOf('newcomer'), '2026-11-15', early)).toEqual({ outcome: 'refused', problem: 'not-begun' })
  expect(callerWith(oidOf('newcomer'), '2026-11-15')).toEqual({ outcome: 'refused', problem: 'unknown' })
})

test('an account that was replaced is nobody any more, from the day of the new one', () => {
  const fresh = '88888888-8888-4888-8888-888888888888'
  const change = account(fresh, '2026-11-20')
  expect(callerWith(oidOf('employee'), '2026-11-19', change).outcome).toBe('employee')
  expect(callerWith(fresh, '2026-11-19', change)).toEqual({ outcome: 'refused', problem: 'unknown' })
  expect(callerWith(oidOf('employee'), TODAY, change)).toEqual({ outcome: 'refused', problem: 'unknown' })
  expect(callerWith(fresh, TODAY, change).outcome).toBe('employee')
})

test('an account that was opened again may act again', () => {
  const changes = [account(oidOf('employee'), '2026-11-10', false), account(oidOf('employee'), '2026-11-15')]
  expect(callerWith(oidOf('employee'), '2026-11-12', ...changes)).toEqual({ outcome: 'refused', problem: 'disabled' })
  expect(callerWith(oidOf('employee'), TODAY, ...changes).outcome).toBe('employee')
})

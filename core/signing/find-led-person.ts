import { listLedUnitIds, mayActFor } from '../access/rights'
import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { Person } from '../organisation/organisation'
import { findCaller, type CallerProblem } from './caller'

export type LedPerson = { outcome: 'found'; leader: Person; person: Person } | { outcome: 'not-your-unit' } | { outcome: 'refused'; problem: CallerProblem }

/** Somebody of a leader's own unit, for whom the leader may register and decide. Never oneself: nobody decides their own case. */
export function findLedPerson(state: LogState, personId: string, oid: string, today: Day): LedPerson {
  const caller = findCaller(state, oid, today)
  if (caller.outcome === 'refused') return caller
  const leader = caller.person
  const person = state.organisation.people.get(personId)
  const led = listLedUnitIds(state.organisation, leader.personId, today)
  if (!person || person === leader || !mayActFor(state.organisation, led, person, today)) return { outcome: 'not-your-unit' }
  return { outcome: 'found', leader, person }
}

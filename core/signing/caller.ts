import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import { findAccount, findSpell, type Person, type Spell } from '../organisation/organisation'

/** Why somebody with a verified token may not act as an employee. Each has a text of its own for the person. */
export type CallerProblem = 'unknown' | 'disabled' | 'not-begun' | 'left'

export type Caller = { outcome: 'employee'; person: Person; spell: Spell } | { outcome: 'refused'; problem: CallerProblem }

/** Who stands behind the verified object id today. Guests of the tenant are nobody in the organisation: `unknown`. */
export function findCaller({ organisation }: LogState, oid: string, today: Day): Caller {
  const personId = organisation.personIdByOid.get(oid)
  const person = personId === undefined ? undefined : organisation.people.get(personId)
  if (!person) return { outcome: 'refused', problem: 'unknown' }
  const account = findAccount(person, today)
  if (account?.oid !== oid) return { outcome: 'refused', problem: 'unknown' }
  const spell = findSpell(person, today)
  // Whoever has left has a closed account too, and should hear the reason rather than the consequence.
  if (!spell) return { outcome: 'refused', problem: person.spells.some(({ startsOn }) => startsOn > today) ? 'not-begun' : 'left' }
  return account.enabled ? { outcome: 'employee', person, spell } : { outcome: 'refused', problem: 'disabled' }
}

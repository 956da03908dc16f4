import { listLedUnitIds, type AppRole } from '../../core/access/rights'
import type { ApiProblem } from '../../core/api/question'
import type { Day } from '../../core/days/day'
import type { LogState } from '../../core/facts/log-state'
import type { Person } from '../../core/organisation/organisation'
import { findCaller, type CallerProblem } from '../../core/signing/caller'
import type { TabIdentity } from '../entra/tab-token'

/** In what capacity somebody asks. Employees and leaders follow from the organisation, the others are app roles of the token. */
export type Capacity = 'employee' | 'leader' | AppRole

export type ApiCaller = {
  oid: string
  /** What the token calls them; to be shown to themselves only. */
  displayName?: string
  /** Absent for a controller or auditor from outside, who owes nothing. */
  person?: Person
  ledUnitIds: string[]
  roles: AppRole[]
  capacities: ReadonlySet<Capacity>
}

export type Admission = { outcome: 'known'; caller: ApiCaller } | { outcome: 'refused'; code: ApiProblem['code'] }

/** Who asks. Somebody the organisation does not know is let in for the sake of an app role; one who has left, or not begun, never is. */
export function identifyCaller(state: LogState, { oid, roles, displayName }: TabIdentity, today: Day): Admission {
  const found = findCaller(state, oid, today)
  const named = { oid, roles, ...(displayName !== undefined && { displayName }) }
  if (found.outcome === 'employee') {
    const ledUnitIds = listLedUnitIds(state.organisation, found.person.personId, today)
    const capacities = new Set<Capacity>(['employee', ...(ledUnitIds.length > 0 ? (['leader'] as const) : []), ...roles])
    return { outcome: 'known', caller: { ...named, person: found.person, ledUnitIds, capacities } }
  }
  if (state.organisation.personIdByOid.has(oid) || roles.length === 0) return { outcome: 'refused', code: codeOfCallerProblem(found.problem) }
  return { outcome: 'known', caller: { ...named, ledUnitIds: [], capacities: new Set(roles) } }
}

export function codeOfCallerProblem(problem: CallerProblem): ApiProblem['code'] {
  return problem === 'unknown' ? 'guest' : problem
}

/** The caller as a person of the organisation. Only for questions that nobody but an employee may ask. */
export function requirePerson({ person }: ApiCaller): Person {
  if (!person) throw new Error('A question for employees was let through to somebody else')
  return person
}

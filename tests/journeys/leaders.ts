import type { AnswerOf } from '../../core/api/question'
import type { me } from '../../core/api/own-questions'
import type { unitPeople } from '../../core/api/unit-questions'
import { askTenant, readToken, searchPeople, type Colleague } from './colleagues'
import type { JourneyTenant } from './journey-tenant'

export type Leader = Colleague & { unit: { unitId: string; name: string }; /** Somebody of the unit who can be reached in Teams. */ colleague: Colleague }

/** Heads of different workplaces, each of whom leads that one alone. */
export async function findLeaders(tenant: JourneyTenant, count: number): Promise<Leader[]> {
  const leaders: Leader[] = []
  for (const { oid, displayName, hasTeams, isEnabled } of await searchPeople(tenant, 'Styrer')) {
    if (leaders.length === count) break
    if (!hasTeams || !isEnabled) continue
    const token = await readToken(tenant, oid)
    const { ledUnits } = await askTenant<AnswerOf<typeof me>>(tenant, '/api/me', token)
    const [unit, ...others] = ledUnits
    if (!unit || others.length > 0) continue
    const { people } = await askTenant<AnswerOf<typeof unitPeople>>(tenant, `/api/unit?${new URLSearchParams({ unitId: unit.unitId })}`, token)
    const colleague = await findReachable(tenant, people.flatMap((person) => (person.hasAccount && person.displayName !== displayName ? [person.displayName] : [])))
    if (colleague) leaders.push({ oid, name: displayName, unit, colleague })
  }
  if (leaders.length < count) throw new Error(`${leaders.length} of ${count} leaders were found`)
  return leaders
}

/** The first of them whom the tenant knows by that name alone. */
export async function findReachable(tenant: JourneyTenant, names: readonly string[]): Promise<Colleague | undefined> {
  for (const name of names) {
    const [found, ...others] = (await searchPeople(tenant, name)).filter(({ displayName }) => displayName === name)
    if (found?.hasTeams && found.isEnabled && !found.isGuest && others.length === 0) return { oid: found.oid, name }
  }
  return undefined
}

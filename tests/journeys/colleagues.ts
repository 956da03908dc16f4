import type { AnswerOf } from '../../core/api/question'
import type { overview } from '../../core/api/overview-questions'
import type { me } from '../../core/api/own-questions'
import type { unitPeople } from '../../core/api/unit-questions'
import type { PersonView } from '../../infra/local/teams/person-view'
import type { JourneyTenant } from './journey-tenant'

export type Colleague = { oid: string; name: string }
/** People of one unit who have yet to sign in Teams, and those who see that they did. */
export type Colleagues = { unit: { unitId: string; name: string }; above: string; leader: Colleague; open: Colleague[]; everybody: string[] }

/** A unit with so many people who owe their signature, whose names are nobody else's. */
export async function findColleagues(tenant: JourneyTenant, atLeast: number): Promise<Colleagues> {
  const leaders = await searchPeople(tenant, 'Styrer')
  for (const { oid, displayName } of leaders) {
    const token = await readToken(tenant, oid)
    const { ledUnits } = await askTenant<AnswerOf<typeof me>>(tenant, '/api/me', token)
    for (const { unitId, name } of ledUnits) {
      const { people } = await askTenant<AnswerOf<typeof unitPeople>>(tenant, `/api/unit?${new URLSearchParams({ unitId })}`, token)
      const owing = people.filter((person) => person.unitName === name && owesHere(person))
      const open: Colleague[] = []
      for (const person of owing) {
        const [found, ...others] = (await searchPeople(tenant, person.displayName)).filter((one) => one.displayName === person.displayName)
        if (found?.hasTeams && found.isEnabled && !found.isGuest && others.length === 0 && found.oid !== oid) open.push({ oid: found.oid, name: person.displayName })
      }
      if (open.length < atLeast) continue
      const above = await findUnitAbove(tenant, unitId)
      return { unit: { unitId, name }, above, leader: { oid, name: displayName }, open, everybody: people.map((person) => person.displayName) }
    }
  }
  throw new Error(`No unit has ${atLeast} people who owe their signature`)
}

function owesHere({ hasAccount, isCountedElsewhere, obligation }: AnswerOf<typeof unitPeople>['people'][number]): boolean {
  return hasAccount && !isCountedElsewhere && obligation !== undefined && ['open', 'due-soon', 'overdue'].includes(obligation.state)
}

async function findUnitAbove(tenant: JourneyTenant, unitId: string): Promise<string> {
  const token = await readToken(tenant, await tenant.oidOf('director'))
  const { path } = await askTenant<AnswerOf<typeof overview>>(tenant, `/api/overview?${new URLSearchParams({ unitId })}`, token)
  return path.filter((each) => each.unitId !== unitId).at(-1)?.unitId ?? unitId
}

export async function searchPeople(tenant: JourneyTenant, text: string): Promise<PersonView[]> {
  return (await askTenant<{ people: PersonView[] }>(tenant, `/teams/api/people?${new URLSearchParams({ search: text })}`)).people
}

export async function readToken(tenant: JourneyTenant, oid: string): Promise<string> {
  return (await askTenant<{ token: string }>(tenant, `/teams/api/people/${oid}/token`)).token
}

export async function askTenant<T>({ origin }: JourneyTenant, path: string, token?: string): Promise<T> {
  const response = await fetch(origin + path, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } })
  if (!response.ok) throw new Error(`${response.status} to ${path}`)
  return (await response.json()) as T
}

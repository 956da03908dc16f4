import { MUNICIPALITY_DOMAIN } from '../tenant-settings'
import type { Employee } from './employee'
import type { DirectoryGroup, GroupMember } from './municipality'
import type { PlannedUnit } from './plan-units'
import type { Random } from './random'

const GROUPS_SINCE = '2020-01-06T08:00:00Z'

/** The groups an IT department keeps: one for each directorate, one of these groups for everybody, and one for those who lead. */
export function listGroups(units: readonly PlannedUnit[], employees: readonly Employee[], random: Random): DirectoryGroup[] {
  const parents = new Map(units.map(({ unitId, parentId }) => [unitId, parentId]))
  const at = (unitId: string, above: string): boolean => unitId === above || (parents.get(unitId) != null && at(parents.get(unitId) as string, above))
  const present = employees.flatMap(({ account, endsOn, unit, leads, actsFor }) =>
    account && endsOn === undefined ? [{ oid: account.oid, unitId: unit.unitId, isLeader: leads !== undefined || actsFor !== undefined }] : [],
  )
  const toMembers = (people: readonly { oid: string }[]): GroupMember[] => people.map(({ oid }) => ({ kind: 'user', id: oid }))
  const group = (displayName: string, description: string, members: GroupMember[], hasAddress = false): DirectoryGroup => {
    const mailNickname = nicknameOf(displayName)
    const mail = hasAddress ? `${mailNickname}@${MUNICIPALITY_DOMAIN}` : null
    return { id: random.guid(), displayName, description, mailNickname, mail, createdDateTime: GROUPS_SINCE, members }
  }

  const directorates = units
    .filter(({ level }) => level === 'directorate')
    .map(({ unitId, name }) => group(name, `Alle i ${name}`, toMembers(present.filter((person) => at(person.unitId, unitId))), true))
  return [
    ...directorates,
    group('Ledere', 'Alle som leder en enhet, også de som er konstituert', toMembers(present.filter(({ isLeader }) => isLeader))),
    group('Alle ansatte', 'Gruppene til alle direktørområder', directorates.map(({ id }) => ({ kind: 'group', id }))),
  ]
}

function nicknameOf(name: string): string {
  const letters: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a' }
  return name.toLowerCase().replace(/[æøå]/g, (letter) => letters[letter] ?? '').replace(/[^a-z0-9]+/g, '-')
}

import type { Day } from '../days/day'
import { findLeader, type Leadership, type Organisation, type Spell } from '../organisation/organisation'
import type { EmploymentClass, OrganisationChange } from '../organisation/organisation-change'
import type { DirectoryAccount } from './directory-account'
import { groupBy } from './group-by'
import type { PersonRow, UnitRow } from './hr-file'
import { planPeriods } from './plan-periods'
import { planPosts } from './plan-posts'
import { planSpells } from './plan-spells'
import { planUnits } from './plan-units'
import { readClass, readId } from './read-cell'
import { END_OF_TIME } from './span'

/** What the directory says of somebody stands in no row of a file. */
const NO_ROW = 0
/** The directory knows one place to work for each. */
const ONLY_POST = 'entra'
const TOP_UNIT = 'entra'

/** People, employments, units and leaders of a municipality without an HR file, as far as the directory knows them. */
export function planFromEntra(
  organisation: Organisation,
  members: readonly DirectoryAccount[],
  municipalityName: string,
  today: Day,
): { changes: OrganisationChange[]; personIdByOid: Map<string, string> } {
  // Rooms, shared mailboxes and administrators' second accounts have neither number nor class.
  const people = members.filter((account) => account.employeeId !== undefined || classOf(account) !== undefined)
  const personIdByOid = new Map(people.map((account) => [account.oid, organisation.personIdByOid.get(account.oid) ?? newPersonId(account)]))
  const present = chooseAccounts(organisation, people, personIdByOid)
  const units = drawUnits(present, municipalityName)
  const changes = present.flatMap((account) => planPerson(organisation, personIdByOid.get(account.oid) ?? '', account, today))
  return { changes: [...planKnownUnits(organisation, units, today), ...changes, ...planLeaders(organisation, present, personIdByOid, today)], personIdByOid }
}

/** One account for each person: the one in use, else an enabled one. Who only ever had a closed one is nobody yet. */
function chooseAccounts(organisation: Organisation, people: readonly DirectoryAccount[], personIdByOid: ReadonlyMap<string, string>): DirectoryAccount[] {
  return [...groupBy(people, ({ oid }) => personIdByOid.get(oid))].flatMap(([personId, accounts]) => {
    const chosen = accounts.find(({ oid }) => organisation.personIdByOid.has(oid)) ?? accounts.find(({ isEnabled }) => isEnabled) ?? accounts[0]
    return chosen && (chosen.isEnabled || organisation.people.has(personId ?? '')) ? [chosen] : []
  })
}

function newPersonId({ oid, employeeId }: DirectoryAccount): string {
  return employeeId !== undefined && readId(employeeId).outcome === 'read' ? employeeId : `e-${oid}`
}

function classOf({ employeeType }: DirectoryAccount): EmploymentClass | undefined {
  const read = readClass(employeeType ?? '')
  return read.outcome === 'read' ? read.value : undefined
}

function planPerson(organisation: Organisation, personId: string, account: DirectoryAccount, today: Day): OrganisationChange[] {
  const person = organisation.people.get(personId)
  const last = (person?.spells ?? []).reduce<Spell | undefined>((latest, spell) => (latest && latest.startsOn > spell.startsOn ? latest : spell), undefined)
  const isBack = last?.endsOn !== undefined && account.hiredOn !== undefined && account.hiredOn > last.endsOn
  // Nobody knows when it began: the day it was seen. HR's later day of a known employment corrects it.
  const startsOn = account.hiredOn ?? last?.startsOn ?? today
  const ends = account.isEnabled ? {} : { endsOn: last?.endsOn ?? today }
  const employmentClass = classOf(account) ?? last?.employmentClass ?? 'permanent'
  const row: PersonRow = { row: NO_ROW, personId, name: '', employmentClass, startsOn, ...ends, ...(last && !isBack && { spellId: last.spellId }) }
  const { changes, spells } = planSpells(personId, person, [row], today)
  const unitId = unitIdOf(account)
  const posts = unitId === undefined ? [] : [{ row: NO_ROW, personId, postId: ONLY_POST, unitId, percentage: 100, startsOn, ...ends }]
  return [...changes, ...planPosts(personId, person?.posts ?? [], posts, spells, today)]
}

/** Units by their names: the directory has no others. A department of the same name in two divisions is two. */
function drawUnits(people: readonly DirectoryAccount[], municipalityName: string): UnitRow[] {
  const units = new Map<string, UnitRow>()
  const add = (unit: Omit<UnitRow, 'row'>) => units.set(unit.unitId, { row: NO_ROW, ...unit })
  add({ unitId: TOP_UNIT, parentId: null, name: municipalityName, level: 'municipality' })
  for (const { division, department } of people) {
    const above = division === undefined ? TOP_UNIT : unitIdFrom(division)
    if (division !== undefined) add({ unitId: above, parentId: TOP_UNIT, name: division.slice(0, 200), level: 'directorate' })
    if (department !== undefined) add({ unitId: unitIdFrom(division ?? '', department), parentId: above, name: department.slice(0, 200), level: 'workplace' })
  }
  return [...units.values()]
}

/** Units that nobody stands in any more stay: whoever closes one says so by hand or in a file. */
function planKnownUnits(organisation: Organisation, rows: readonly UnitRow[], today: Day): OrganisationChange[] {
  const told = new Set(rows.map(({ unitId }) => unitId))
  return planUnits({ ...organisation, units: new Map([...organisation.units].filter(([unitId]) => told.has(unitId))) }, rows, today)
}

function unitIdOf({ division, department }: DirectoryAccount): string | undefined {
  if (department !== undefined) return unitIdFrom(division ?? '', department)
  return division === undefined ? undefined : unitIdFrom(division)
}

/** Readable, and short enough for an id whatever the name; the checksum keeps names apart that begin alike. */
function unitIdFrom(...names: string[]): string {
  const text = names.map((name) => name.normalize().trim().toLowerCase()).join('/')
  return `${text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 24)}-${checksum(text)}`
}

/** FNV-1a: no secret, only the same for the same name on every machine. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(16).padStart(8, '0')
}

/** Whoever is the manager of more than half of a unit's people leads it. Where nobody is, and where somebody acts, nothing changes. */
function planLeaders(organisation: Organisation, people: readonly DirectoryAccount[], personIdByOid: ReadonlyMap<string, string>, today: Day): OrganisationChange[] {
  const byUnit = groupBy(people.filter(({ isEnabled }) => isEnabled), unitIdOf)
  return [...byUnit].flatMap(([unitId, members]): OrganisationChange[] => {
    if (unitId === undefined) return []
    const votes = groupBy(members, ({ managerOid }) => managerOid)
    const [managerOid, followers] = [...votes].reduce<[string | undefined, number]>((most, [oid, own]) => (oid !== undefined && own.length > most[1] ? [oid, own.length] : most), [undefined, 0])
    const personId = managerOid === undefined ? undefined : (personIdByOid.get(managerOid) ?? organisation.personIdByOid.get(managerOid))
    // Of a unit's people one is mostly its leader, whose manager is another.
    if (personId === undefined || followers * 2 <= members.length - 1) return []
    const known = (organisation.leadershipsByUnit.get(unitId) ?? []).filter(({ acting }) => !acting)
    if (findLeader({ ...organisation, leadershipsByUnit: new Map([[unitId, known]]) }, unitId, END_OF_TIME)?.personId === personId) return []
    const told: Leadership = { unitId, personId, acting: false, startsOn: today }
    return planPeriods(known, [told], today, (one, other) => one.personId === other.personId).map((leadership): OrganisationChange => ({ change: 'leader', ...leadership }))
  })
}

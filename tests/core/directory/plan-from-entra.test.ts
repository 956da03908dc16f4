import type { DirectoryAccount } from '../../../core/directory/directory-account'
import { planFromDirectory } from '../../../core/directory/plan-from-directory'
import { planFromEntra } from '../../../core/directory/plan-from-entra'
import { emptyOrganisation, employmentClassOn, findHomeUnitId, findLeader, findSpell, findUnit, type Organisation } from '../../../core/organisation/organisation'
import { account, oid } from './sample-accounts'
import { organisationOf, TODAY } from './sample-file'

const LATER = '2027-02-01'
const teacher = (number: number, more: Partial<DirectoryAccount> = {}) =>
  account(number, { employeeId: `${number}`, employeeType: 'Fast', hiredOn: '2024-08-01', department: 'Skolen', division: 'Oppvekst', managerOid: oid(1), ...more })
const STAFF = [teacher(1, { managerOid: oid(99) }), teacher(2), teacher(3)]

function follow(organisation: Organisation, accounts: DirectoryAccount[], today = TODAY): Organisation {
  const view = { accounts, source: 'entra', municipalityName: 'Fjordvik', personIdByAddress: new Map<string, string>() } as const
  organisationOf(planFromDirectory(organisation, view, today).changes, organisation)
  expect(planFromDirectory(organisation, view, today).changes).toEqual([])
  return organisation
}
const spellsOf = (organisation: Organisation, personId: string) => organisation.people.get(personId)?.spells.map(({ startsOn, endsOn }) => [startsOn, endsOn])
const homeOf = (organisation: Organisation, personId: string, day = TODAY) => {
  const person = organisation.people.get(personId)
  return person && findUnit(organisation, findHomeUnitId(person, day) ?? '', day)?.name
}

test('people, units and leaders follow from what the directory says', () => {
  const organisation = follow(emptyOrganisation(), STAFF)
  expect([...organisation.units.keys()].map((unitId) => findUnit(organisation, unitId, TODAY)?.name)).toEqual(['Fjordvik', 'Oppvekst', 'Skolen'])
  expect(spellsOf(organisation, '2')).toEqual([['2024-08-01', undefined]])
  expect(homeOf(organisation, '2')).toBe('Skolen')
  const unitId = [...organisation.units.keys()].at(-1) ?? ''
  expect(findLeader(organisation, unitId, TODAY)?.personId).toBe('1')
})

test('whoever has neither number nor class is nobody: rooms, shared mailboxes, administrators', () =>
  expect(planFromEntra(emptyOrganisation(), [account(5, { department: 'Skolen' })], 'Fjordvik', TODAY).changes).toMatchObject([{ change: 'unit', name: 'Fjordvik' }]))

test('an unknown day of hiring is the day it was observed, and stays so', () => {
  const { hiredOn: _, ...unknown } = teacher(2)
  const organisation = follow(emptyOrganisation(), [unknown])
  expect(spellsOf(follow(organisation, [unknown], LATER), '2')).toEqual([[TODAY, undefined]])
})

test('a number that cannot be an id gives way to the account', () => {
  const organisation = follow(emptyOrganisation(), [teacher(2, { employeeId: '=1+1' })])
  expect([...organisation.people.keys()]).toEqual([`e-${oid(2)}`])
})

test('somebody in another department has moved', () => {
  const organisation = follow(follow(emptyOrganisation(), STAFF), [...STAFF.slice(0, 2), teacher(3, { department: 'Parken' })], LATER)
  expect([homeOf(organisation, '3', '2027-01-31'), homeOf(organisation, '3', LATER)]).toEqual(['Skolen', 'Parken'])
})

test('a closed account ends the employment; opened again the same one goes on, and hired again another begins', () => {
  const organisation = follow(follow(emptyOrganisation(), STAFF), [...STAFF.slice(0, 2), teacher(3, { isEnabled: false })])
  expect(spellsOf(organisation, '3')).toEqual([['2024-08-01', TODAY]])
  expect(spellsOf(follow(organisation, [...STAFF.slice(0, 2), teacher(3, { isEnabled: false })], LATER), '3')).toEqual([['2024-08-01', TODAY]])
  expect(spellsOf(follow(organisation, STAFF, LATER), '3')).toEqual([['2024-08-01', undefined]])
  follow(organisation, [...STAFF.slice(0, 2), teacher(3, { isEnabled: false })], LATER)
  expect(spellsOf(follow(organisation, [...STAFF.slice(0, 2), teacher(3, { hiredOn: '2027-03-01' })], '2027-03-01'), '3')).toEqual([['2024-08-01', LATER], ['2027-03-01', undefined]])
})

test('a deleted account ends nothing', () => expect(spellsOf(follow(follow(emptyOrganisation(), STAFF), STAFF.slice(0, 2), LATER), '3')).toEqual([['2024-08-01', undefined]]))

test('another type is another class within the same employment', () => {
  const organisation = follow(follow(emptyOrganisation(), STAFF), [...STAFF.slice(0, 2), teacher(3, { employeeType: 'Timelønnet' })], LATER)
  const person = organisation.people.get('3')
  const spell = person && findSpell(person, LATER)
  expect(spell && [employmentClassOn(spell, TODAY), employmentClassOn(spell, LATER)]).toEqual(['permanent', 'hourly-paid'])
})

test('a leader is whoever most have as manager; where no one is, nothing changes', () => {
  const organisation = follow(emptyOrganisation(), STAFF)
  const unitId = [...organisation.units.keys()].at(-1) ?? ''
  follow(organisation, [teacher(1, { managerOid: oid(99) }), teacher(2, { managerOid: oid(98) }), teacher(3, { managerOid: oid(97) })], LATER)
  expect(findLeader(organisation, unitId, LATER)?.personId).toBe('1')
  follow(organisation, [teacher(1, { managerOid: oid(2) }), teacher(2, { managerOid: oid(99) }), teacher(3, { managerOid: oid(2) })], '2027-03-01')
  expect([findLeader(organisation, unitId, '2027-02-28')?.personId, findLeader(organisation, unitId, '2027-03-01')?.personId]).toEqual(['1', '2'])
})

test('departments that are called the same in two divisions are two, and names may be long', () => {
  const organisation = follow(emptyOrganisation(), [teacher(1), teacher(2, { division: 'Helse' }), teacher(3, { department: 'x'.repeat(1024) })])
  expect(organisation.units.size).toBe(6)
})

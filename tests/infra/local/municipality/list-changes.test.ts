import { OrganisationChange } from '../../../../core/organisation/organisation-change'
import { applyOrganisationChange, emptyOrganisation, findAccount, findLeader, findSpell, listUnitAndAncestors } from '../../../../core/organisation/organisation'
import { createMunicipality } from '../../../../infra/local/municipality/create-municipality'
import { observedFrom } from '../../../../infra/local/municipality/list-changes'

const FIRST_DAY = '2026-11-21'
const { changes } = createMunicipality({ seed: 9, firstDay: FIRST_DAY, people: 1500 })
const organisation = emptyOrganisation()
for (const change of changes) applyOrganisationChange(organisation, change)
const people = [...organisation.people.values()]

test('every change is one that core understands', () => {
  for (const change of changes) OrganisationChange.parse(change)
})

test('they come in the order in which they were observed', () => {
  const days = changes.map((change) => observedFrom(change, FIRST_DAY))
  expect(days).toEqual([...days].sort())
  expect(days.at(-1)! <= FIRST_DAY).toBe(true)
})

test('folded, 1,500 people are employed on the first day, each under the top', () => {
  const employed = people.filter((person) => findSpell(person, FIRST_DAY))
  expect(employed).toHaveLength(1500)
  for (const { posts } of employed) for (const { unitId } of posts) expect(listUnitAndAncestors(organisation, unitId, FIRST_DAY).at(-1)?.level).toBe('municipality')
})

test('somebody who left was employed before, with an account that is disabled now', () => {
  const leavers = people.filter(({ spells }) => spells.some(({ endsOn }) => endsOn !== undefined && endsOn < FIRST_DAY))
  expect(leavers.length).toBeGreaterThan(20)
  for (const person of leavers) {
    expect(person.spells).toHaveLength(1)
    expect(findSpell(person, person.spells[0]!.endsOn!)).toBeDefined()
    expect(findAccount(person, FIRST_DAY)?.enabled ?? false).toBe(false)
  }
})

test('an acting leader goes before the one on leave', () => {
  const acting = [...organisation.leadershipsByPerson.values()].flat().filter((leadership) => leadership.acting)
  expect(acting.length).toBeGreaterThan(0)
  for (const { unitId, personId } of acting) expect(findLeader(organisation, unitId, FIRST_DAY)?.personId).toBe(personId)
})

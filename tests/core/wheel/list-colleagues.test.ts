import { listColleagues, listDelegates, unitOf } from '../../../core/wheel/list-colleagues'
import { PEOPLE, sampleState, TODAY } from '../../sample/sample-log'

const { organisation } = sampleState()
const kindergarten = { kind: 'unit', unitId: 'u-kindergarten' } as const

test('colleagues are those who work in the unit and its departments, at work or on leave', () => {
  const found = listColleagues(organisation, kindergarten, TODAY)
  expect(found).toEqual(expect.arrayContaining([PEOPLE.employee, PEOPLE.onLeave, PEOPLE.noAccount, PEOPLE.newcomer, PEOPLE.leader]))
  expect(found).not.toContain(PEOPLE.director)
  expect(found).not.toContain(PEOPLE.leaver)
})

test('of a unit above they are its own people and the leaders right below', () => {
  expect(listColleagues(organisation, { kind: 'unit', unitId: 'u-education' }, TODAY).sort()).toEqual([PEOPLE.director, PEOPLE.leader])
})

test('whom it may be delegated to is at work and has an account', () => {
  const found = listDelegates(organisation, kindergarten, TODAY)
  expect(found).toEqual(expect.arrayContaining([PEOPLE.employee, PEOPLE.colleague]))
  for (const person of [PEOPLE.onLeave, PEOPLE.noAccount, PEOPLE.disabled]) expect(found).not.toContain(person)
})

test('an obligation is shown under its unit; of a person where most of the post is', () => {
  expect(unitOf(organisation, { kind: 'person', personId: PEOPLE.newcomer }, TODAY)).toEqual({ unitId: 'u-nursery', name: 'Småbarn' })
  expect(unitOf(organisation, { kind: 'object', objectId: 'nothing' }, TODAY)).toBeUndefined()
})

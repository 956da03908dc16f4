import { findLedPerson } from '../../../core/signing/find-led-person'
import { oidOf, PEOPLE, sampleState, TODAY, type SamplePerson } from '../../sample/sample-log'

const find = (person: string, by: SamplePerson | 'guest') => findLedPerson(sampleState(), person, oidOf(by), TODAY)

test('the leader of the own unit finds its people, those of a department below it too', () => {
  expect(find(PEOPLE.employee, 'leader')).toMatchObject({ outcome: 'found', leader: { personId: PEOPLE.leader }, person: { personId: PEOPLE.employee } })
  expect(find(PEOPLE.hiredIn, 'leader').outcome).toBe('found')
})

test.each([
  ['oneself', PEOPLE.leader, 'leader'],
  ['a colleague', PEOPLE.employee, 'colleague'],
  ['the people of a unit below', PEOPLE.employee, 'director'],
  ['somebody who has left', PEOPLE.leaver, 'leader'],
  ['somebody who does not exist', 'p-nobody', 'leader'],
] as const)('nobody finds %s', (_, person, by) => expect(find(person, by)).toEqual({ outcome: 'not-your-unit' }))

test('a guest, and somebody with a closed account, find nobody', () => {
  expect(find(PEOPLE.employee, 'guest')).toEqual({ outcome: 'refused', problem: 'unknown' })
  expect(find(PEOPLE.employee, 'disabled')).toEqual({ outcome: 'refused', problem: 'disabled' })
})

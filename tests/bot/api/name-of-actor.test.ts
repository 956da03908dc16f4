import { nameOfActor } from '../../../bot/api/name-of-actor'

const people = { nameOfPerson: (personId: string) => (personId === 'p-1' ? 'Kari' : undefined), nameOfAccount: (oid: string) => (oid === 'o-2' ? 'Revisor AS' : undefined) }

test('somebody is called by their name, else by their account’s, else by their id', () => {
  expect(nameOfActor(people, { actor: 'p-1', actorOid: 'o-2' })).toBe('Kari')
  expect(nameOfActor(people, { actor: 'o-2', actorOid: 'o-2' })).toBe('Revisor AS')
  expect(nameOfActor(people, { actor: 'p-9', actorOid: 'o-9' })).toBe('p-9')
})

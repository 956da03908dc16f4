import type { People } from '../ports'

/** Who did it, by name: a person of ours, else the account of a controller or auditor from outside, else nothing but its id. */
export function nameOfActor(people: Pick<People, 'nameOfPerson' | 'nameOfAccount'>, { actor, actorOid }: { actor: string; actorOid: string }): string {
  return people.nameOfPerson(actor) ?? people.nameOfAccount(actorOid) ?? actor
}

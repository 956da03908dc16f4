import type { AnswerOf } from '../../core/api/question'
import type { ObligationView, unitPeople } from '../../core/api/questions'

export type UnitPerson = AnswerOf<typeof unitPeople>['people'][number]

export const GROUPS = ['missing', 'signed', 'excluded'] as const
/** `missing` owes a signature now or soon; somebody who owes nothing at all is in no group. */
export type Group = (typeof GROUPS)[number]
export type GroupChoice = Group | 'all'

export function groupOf({ obligation }: UnitPerson): Group | undefined {
  if (!obligation) return undefined
  const groups: Record<ObligationView['state'], Group> = {
    overdue: 'missing',
    'due-soon': 'missing',
    open: 'missing',
    upcoming: 'missing',
    fulfilled: 'signed',
    excluded: 'excluded',
    // Never a signature: there is nobody to ask.
    'shown-only': 'excluded',
  }
  return groups[obligation.state]
}

export function countGroups(people: readonly UnitPerson[]): Record<GroupChoice, number> {
  const count = (group: Group) => people.filter((person) => groupOf(person) === group).length
  return { all: people.length, missing: count('missing'), signed: count('signed'), excluded: count('excluded') }
}

/** The people of a group whose name or workplace holds what was typed; those who have waited longest first, then by name. */
export function filterPeople(people: readonly UnitPerson[], group: GroupChoice, typed: string): UnitPerson[] {
  const sought = typed.trim().toLocaleLowerCase('nb')
  return people
    .filter((person) => group === 'all' || groupOf(person) === group)
    .filter(({ displayName, unitName }) => `${displayName} ${unitName}`.toLocaleLowerCase('nb').includes(sought))
    .sort((one, other) => rankOf(one) - rankOf(other) || one.displayName.localeCompare(other.displayName, 'nb'))
}

/** Everybody who has to has signed. Nobody left to wait for, and at least one who did it. */
export function haveAllSigned(people: readonly UnitPerson[]): boolean {
  const { missing, signed } = countGroups(people)
  return missing === 0 && signed > 0
}

function rankOf({ obligation }: UnitPerson): number {
  const order: (ObligationView['state'] | undefined)[] = ['overdue', 'due-soon', 'open', 'upcoming', 'fulfilled', 'excluded', undefined]
  return order.indexOf(obligation?.state)
}

import type { AnswerOf } from '../../core/api/question'
import type { unitPeople } from '../../core/api/unit-questions'
import type { ObligationView } from '../../core/api/views'
import type { ProgrammeStanding } from '../../core/api/training-leader-questions'

export type UnitPerson = AnswerOf<typeof unitPeople>['people'][number]

export const GROUPS = ['missing', 'signed', 'excluded'] as const
/** `missing` owes something now or soon; somebody who owes nothing at all is in no group. */
export type Group = (typeof GROUPS)[number]
export type GroupChoice = Group | 'all'

/** What people are grouped by: the signature, or a programme by its id. */
export const SIGNATURE = 'signature'

export function groupOf(person: UnitPerson, about: string = SIGNATURE): Group | undefined {
  return about === SIGNATURE ? groupBySignature(person) : groupByProgramme(findProgramme(person, about))
}

function findProgramme({ programmes }: UnitPerson, requirementId: string): ProgrammeStanding | undefined {
  return programmes.find((programme) => programme.requirementId === requirementId)
}

function groupBySignature({ obligation }: UnitPerson): Group | undefined {
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

/** Lessons that come later are nobody's lack yet. */
function groupByProgramme(programme: ProgrammeStanding | undefined): Group | undefined {
  if (!programme) return undefined
  if (programme.total === 0) return 'excluded'
  return programme.open > 0 ? 'missing' : 'signed'
}

export function countGroups(people: readonly UnitPerson[], about: string = SIGNATURE): Record<GroupChoice, number> {
  const count = (group: Group) => people.filter((person) => groupOf(person, about) === group).length
  return { all: people.length, missing: count('missing'), signed: count('signed'), excluded: count('excluded') }
}

/** The people of a group whose name or workplace holds what was typed; those who have waited longest first, then by name. */
export function filterPeople(people: readonly UnitPerson[], group: GroupChoice, typed: string, about: string = SIGNATURE): UnitPerson[] {
  const sought = typed.trim().toLocaleLowerCase('nb')
  return people
    .filter((person) => group === 'all' || groupOf(person, about) === group)
    .filter(({ displayName, unitName }) => `${displayName} ${unitName}`.toLocaleLowerCase('nb').includes(sought))
    .sort((one, other) => rankOf(one, about) - rankOf(other, about) || one.displayName.localeCompare(other.displayName, 'nb'))
}

/** Everybody who has to has signed. Nobody left to wait for, and at least one who did it. */
export function haveAllSigned(people: readonly UnitPerson[]): boolean {
  const { missing, signed } = countGroups(people)
  return missing === 0 && signed > 0
}

function rankOf(person: UnitPerson, about: string): number {
  if (about === SIGNATURE) {
    const order: (ObligationView['state'] | undefined)[] = ['overdue', 'due-soon', 'open', 'upcoming', 'fulfilled', 'excluded', undefined]
    return order.indexOf(person.obligation?.state)
  }
  const programme = findProgramme(person, about)
  if (programme && programme.overdue > 0) return 0
  return 1 + [...GROUPS, undefined].indexOf(groupOf(person, about))
}

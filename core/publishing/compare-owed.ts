import type { Day } from '../days/day'
import type { LogState } from '../facts/log-state'
import type { Standing } from '../obligations/obligation'
import { listStandings, listStandingsAbout, listSubjects } from '../obligations/standing'
import { subjectKey, unitOfSubject } from '../obligations/subject'
import { findHomeUnitId } from '../organisation/organisation'

/** What one person, unit, role or object owes on a day, as it would be without a decision and with it. */
export type OwedChange = { unitId: string | undefined; before: Standing[]; after: Standing[] }

/** Everybody and everything for whom there is something to say on `day`. */
export function* compareOwed(before: LogState, after: LogState, day: Day): Iterable<OwedChange> {
  const { organisation } = after
  if (before.requirements.size === 0 && after.requirements.size === 0) return
  for (const person of organisation.people.values()) {
    const change = { before: listStandings(before, person, day), after: listStandings(after, person, day) }
    if (change.before.length > 0 || change.after.length > 0) yield { unitId: findHomeUnitId(person, day), ...change }
  }
  const subjects = new Map([...listSubjects(before, day), ...listSubjects(after, day)].map((subject) => [subjectKey(subject), subject]))
  for (const subject of subjects.values()) {
    const change = { before: listStandingsAbout(before, subject, day), after: listStandingsAbout(after, subject, day) }
    if (change.before.length > 0 || change.after.length > 0) yield { unitId: unitOfSubject(organisation, subject, day), ...change }
  }
}

export function isOpen({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'open' || state === 'due-soon' || state === 'overdue'
}

/** Tasks that come, go and stay open. */
export function countTasks({ before, after }: Pick<OwedChange, 'before' | 'after'>): { opened: number; closed: number; kept: number } {
  const [open, willBeOpen] = [before.filter(isOpen).map(nameOf), after.filter(isOpen).map(nameOf)]
  const kept = open.filter((name) => willBeOpen.includes(name)).length
  return { opened: willBeOpen.length - kept, closed: open.length - kept, kept }
}

/** Names an obligation of one subject. */
export function nameOf({ obligation: { requirement, round, majorVersion } }: Standing): string {
  return `${requirement.requirementId} ${round} ${majorVersion}`
}

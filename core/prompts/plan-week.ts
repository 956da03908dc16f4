import { addDays, dayOf, type Day } from '../days/day'
import { firstWorkingDayOf, weekOf } from '../days/week'
import { isWorkingDay } from '../days/working-days'
import type { LogState } from '../facts/log-state'
import { findAccount } from '../organisation/organisation'
import { listRequestsToAnswer } from '../wheel/decide-extension'
import { listTasks, type Task } from '../wheel/list-tasks'
import { isMorning, type Prompted } from './prompted'

/** Days ahead that the weekly card looks. */
export const WEEK_AHEAD_DAYS = 30

export type WeekPrompt = { personId: string; oid: string; key: string }

/**
 * Whom to send the one card a week: everybody who has something of the wheel to do or to answer, on the first working day of the
 * week, in the morning. Whoever was sent something else that day gets it on the next working day; whoever has something to do
 * only since then, such as a new leader, next week.
 */
export function planWeek(state: LogState, reachableOids: Iterable<string>, promptedBefore: (personId: string) => Prompted, now: Date): WeekPrompt[] {
  const today = dayOf(now)
  const begins = firstWorkingDayOf(today)
  if (begins === undefined || today < begins || !isWorkingDay(today) || !isMorning(now)) return []
  const key = weekKey(today)
  const candidates = [...reachableOids].flatMap((oid): WeekPrompt[] => {
    const personId = state.organisation.personIdByOid.get(oid)
    const person = personId === undefined ? undefined : state.organisation.people.get(personId)
    const account = person && findAccount(person, today)
    if (!person || account?.oid !== oid || !account.enabled) return []
    const { askedKeys, isPromptedToday } = promptedBefore(person.personId)
    return isPromptedToday || askedKeys.has(key) ? [] : [{ personId: person.personId, oid, key }]
  })
  // One day after the other for everybody: what is worked out for all is kept for one day.
  return [...new Set([begins, today])].reduce((left, day) => left.filter(({ personId }) => hasSomething(state, personId, day)), candidates)
}

/** Names the card of a week, so that it is sent once. */
export function weekKey(day: Day): string {
  return `week-${weekOf(day)}`
}

function hasSomething(state: LogState, personId: string, day: Day): boolean {
  return listTasks(state, personId, day).some((task) => isInWeek(task, day)) || listRequestsToAnswer(state, personId, day).length > 0
}

/** To be done now or within a month, or waits for a confirmation. */
export function isInWeek({ standing, unconfirmed, as }: Task, day: Day): boolean {
  if (unconfirmed) return as === 'answerer'
  switch (standing.state) {
    case 'open':
    case 'due-soon':
    case 'overdue':
      return true
    case 'upcoming':
      return standing.obligation.dueOn <= addDays(day, WEEK_AHEAD_DAYS)
    case 'shown-only':
    case 'fulfilled':
    case 'excluded':
      return false
  }
}

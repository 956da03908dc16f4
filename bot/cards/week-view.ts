import { addDays, type Day } from '../../core/days/day'
import { isInWeek, WEEK_AHEAD_DAYS } from '../../core/prompts/plan-week'
import { isToDo } from '../../core/wheel/decide-delegation'
import { listRequestsToAnswer } from '../../core/wheel/decide-extension'
import { formOf } from '../../core/wheel/decide-sign-off'
import { listTasks, type Task } from '../../core/wheel/list-tasks'
import { WORDS } from '../words'
import { askedFieldsOf, whereToAnswer } from './form-answers'
import { namedTaskOf, nameRecord, type TaskParts } from './task-parts'
import { WEEK_ENTRIES } from './week-card'
import type { OpenState, TaskRemark, WeekEntry, WeekView } from './wheel-views'

/** From that many of one activity on they are one line. */
const MANY = 3

type Line = { rank: number; dueOn: Day; entry: WeekEntry; /** Tasks behind it. */ count: number }
const RANK = { overdue: 0, waiting: 1, 'due-soon': 2, open: 3, upcoming: 4, shown: 5 } as const

/** What a person has to do with the wheel this week, in order of importance. */
export function weekViewOf(parts: TaskParts): WeekView {
  const { state, personId, today, links } = parts
  const tasks = listTasks(state, personId, today)
  const toDo = tasks.filter((task) => isInWeek(task, today) && !task.unconfirmed)
  const lines = [...listToDo(parts, toDo), ...listToConfirm(parts, tasks), ...listTimeRequests(parts), ...listShown(parts, tasks)].sort(byRank)
  const waiting = lines.filter(({ rank }) => rank === RANK.waiting).length
  const isAhead = ({ standing: { state: now, obligation } }: Task) => now !== 'overdue' && obligation.dueOn <= addDays(today, WEEK_AHEAD_DAYS)
  return {
    counts: { overdue: toDo.filter(({ standing }) => standing.state === 'overdue').length, ahead: toDo.filter(isAhead).length, waiting },
    entries: lines.slice(0, WEEK_ENTRIES).map(({ entry }) => entry),
    more: lines.slice(WEEK_ENTRIES).reduce((sum, { count }) => sum + count, 0),
    tabUrl: links.tab('tasks'),
  }
}

function listToDo(parts: TaskParts, tasks: readonly Task[]): Line[] {
  const byActivity = new Map<string, Task[]>()
  for (const task of tasks.filter((each) => maySignTogether(parts, each))) {
    const { requirementId } = task.standing.obligation.requirement
    byActivity.set(requirementId, [...(byActivity.get(requirementId) ?? []), task])
  }
  const groups = [...byActivity].filter(([, several]) => several.length >= MANY)
  const grouped = new Set(groups.flatMap(([, several]) => several))
  return [...groups.map(([requirementId, several]) => manyLine(parts, requirementId, several)), ...tasks.filter((task) => !grouped.has(task)).map((task) => taskLine(parts, task))]
}

/** To be done by this person, with a form that a card can ask for all at once. */
export function maySignTogether({ personId, language }: TaskParts, task: Task): boolean {
  const { delegation, standing } = task
  const isOthers = delegation !== undefined && !delegation.hasLeft && delegation.toPersonId !== personId
  const form = formOf(standing.obligation.requirement)
  // Who was there differs from one to the next.
  const isAlike = form.fields.every(({ kind }) => kind !== 'present')
  return isToDo(task) && !isOthers && isAlike && whereToAnswer(form, askedFieldsOf(form, language), WORDS[language]) === 'here'
}

function manyLine({ language }: TaskParts, requirementId: string, tasks: readonly Task[]): Line {
  const dueOn = tasks.reduce((first, { standing }) => (standing.obligation.dueOn < first ? standing.obligation.dueOn : first), '9999-12-31')
  const overdue = tasks.filter(({ standing }) => standing.state === 'overdue').length
  const title = tasks[0]?.standing.obligation.requirement.title[language] ?? requirementId
  return { rank: Math.min(...tasks.map(({ standing }) => RANK[openStateOf(standing.state)])), dueOn, count: tasks.length, entry: { kind: 'many', requirementId, language, title, count: tasks.length, overdue, dueOn } }
}

function taskLine(parts: TaskParts, task: Task): Line {
  const { subject, standing } = task
  const { opensOn, dueOn } = standing.obligation
  const state = openStateOf(standing.state)
  const remark = remarkOf(parts, task)
  return { rank: RANK[state], dueOn, count: 1, entry: { kind: 'task', ...namedTaskOf(parts, subject, standing), state, opensOn, dueOn, ...(remark && { remark }) } }
}

function openStateOf(state: Task['standing']['state']): OpenState {
  return state === 'overdue' || state === 'due-soon' || state === 'upcoming' ? state : 'open'
}

function remarkOf({ nameOf }: TaskParts, { as, delegation, request }: Task): TaskRemark | undefined {
  if (as === 'delegate' && delegation) return { kind: 'delegated-by', name: nameOf(delegation.record.actor) }
  if (delegation && !delegation.hasLeft) return { kind: 'delegated-to', name: nameOf(delegation.toPersonId) }
  return request && { kind: 'asked-for-time', day: request.record.wantedOn }
}

function listToConfirm(parts: TaskParts, tasks: readonly Task[]): Line[] {
  return tasks.flatMap(({ unconfirmed, as, subject, standing }): Line[] => {
    if (!unconfirmed || as !== 'answerer' || unconfirmed.record.actor === parts.personId) return []
    const { title, about } = namedTaskOf(parts, subject, standing)
    return [{ rank: RANK.waiting, dueOn: standing.obligation.dueOn, count: 1, entry: { kind: 'confirm', recordKey: unconfirmed.recordKey, title, about, doneBy: parts.nameOf(unconfirmed.record.actor) } }]
  })
}

function listTimeRequests(parts: TaskParts): Line[] {
  return listRequestsToAnswer(parts.state, parts.personId, parts.today).map(({ request: { recordKey, record }, task }): Line => {
    const entry: WeekEntry = { kind: 'time-request', requestKey: recordKey, ...nameRecord(parts, record), askedBy: parts.nameOf(record.actor), wantedOn: record.wantedOn }
    return { rank: RANK.waiting, dueOn: task.standing.obligation.dueOn, count: 1, entry }
  })
}

/** The month to come of what is done in other systems. */
function listShown(parts: TaskParts, tasks: readonly Task[]): Line[] {
  const { today } = parts
  return tasks.flatMap(({ subject, standing }): Line[] => {
    const { dueOn, requirement } = standing.obligation
    if (standing.state !== 'shown-only' || dueOn < today || dueOn > addDays(today, WEEK_AHEAD_DAYS)) return []
    return [{ rank: RANK.shown, dueOn, count: 1, entry: { kind: 'shown', ...namedTaskOf(parts, subject, standing), dueOn, ...(requirement.doneIn && { system: requirement.doneIn.system }) } }]
  })
}

/** Sorting keeps those that are alike in the order of the tasks. */
function byRank(one: Line, other: Line): number {
  if (one.rank !== other.rank) return one.rank - other.rank
  return one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1
}
